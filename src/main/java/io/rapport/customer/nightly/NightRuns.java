package io.rapport.customer.nightly;

import io.rapport.customer.nightly.NightRun.ClassReport;
import io.rapport.kernel.BadPage;
import io.rapport.kernel.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the nights did, the newest first. Ids, counts and times only. */
@Component
public class NightRuns {

    private final JdbcClient jdbc;

    NightRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param after the date of the last night of the page before */
    public Page<NightRun> list(int limit, @Nullable LocalDate after) {
        var before = after == null ? LocalDate.of(9999, 1, 1) : after;
        return Page.of(before(before, BadPage.checked(limit) + 1), limit, run -> run.night()
                .toString());
    }

    private List<NightRun> before(LocalDate before, int most) {
        return jdbc.sql("select night, started_at, finished_at from customer_retention_run where night < :before"
                        + " order by night desc fetch first :most rows only")
                .param("before", before)
                .param("most", most)
                .query((row, n) -> {
                    var night = row.getObject(1, LocalDate.class);
                    var started = row.getObject(2, OffsetDateTime.class).toInstant();
                    return new NightRun(
                            night, started, instant(row.getObject(3, OffsetDateTime.class)), classes(night));
                })
                .list();
    }

    private List<ClassReport> classes(LocalDate night) {
        return jdbc.sql(
                        """
                        select retention_class, periods, deleted, held, kept, oldest_kept
                        from customer_retention_report where night = :night order by retention_class""")
                .param("night", night)
                .query((row, n) -> new ClassReport(
                        row.getString(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        instant(row.getObject(6, OffsetDateTime.class))))
                .list();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
