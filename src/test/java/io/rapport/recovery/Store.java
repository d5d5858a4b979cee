package io.rapport.recovery;

import io.rapport.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The database of a process that is killed: an H2 file in a folder, open to one process at a time; or one of its own on
 * the PostgreSQL of this run, which goes on when the process ends.
 */
record Store(Path folder) {

    private static final long GROWN = 5_000_000;

    /** What the process is told. */
    List<String> settings() {
        var at = database();
        return List.of("--spring.datasource.url=" + at.getUrl(), "--spring.datasource.username=" + at.getUsername());
    }

    /** Open as long as somebody asks; on H2, while no process has it. */
    JdbcTemplate jdbc() {
        return new JdbcTemplate(database());
    }

    /** PostgreSQL notices a moment later that a killed process is gone, and may end a commit until then. */
    void awaitNobodyConnected() {
        if (TestDatabase.isPostgres()) {
            var others =
                    "select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()";
            Awaitility.await("nobody connected")
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> jdbc().queryForObject(others, Long.class) == 0);
        }
    }

    /** The same rows in another folder; nobody may be connected. */
    void copyTo(Store other) throws IOException {
        if (TestDatabase.isPostgres()) {
            TestDatabase.copy(name(), other.name());
        } else {
            // as small as it can be, so that what grows later is what somebody writes
            jdbc().execute("shutdown compact");
            Files.copy(file(), other.file());
        }
    }

    /** Notices some thousand more rows of the import, without disturbing it. */
    boolean hasGrownSince(long before) throws IOException {
        return size() > before + (TestDatabase.isPostgres() ? 0 : GROWN);
    }

    long size() throws IOException {
        return TestDatabase.isPostgres()
                ? jdbc().queryForObject("select coalesce(max(reached), 0) from intake_import", Long.class)
                : Files.size(file());
    }

    private DriverManagerDataSource database() {
        return TestDatabase.isPostgres()
                ? TestDatabase.named(name())
                : new DriverManagerDataSource(
                        "jdbc:h2:file:" + folder.resolve("rapport")
                                + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;OPTIMIZE_REUSE_RESULTS=FALSE",
                        "sa",
                        "");
    }

    private String name() {
        return "killed_" + folder.getFileName().toString().replaceAll("\\W", "_");
    }

    private Path file() {
        return folder.resolve("rapport.mv.db");
    }
}
