package io.rapport.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** An import that is killed in the middle goes on where it was, and ends as if it had never been killed. */
@Tag("database")
@Execution(ExecutionMode.CONCURRENT)
class ImportKillTest {

    private static final int LINES = 25_000;
    private static final int CUSTOMERS = 700;
    private static final String TEXT = "The invoice of last month shows the old price. ".repeat(6);

    /** All that is written, by what it is found by; our own numbers and times of writing are left out. */
    private static final List<String> WRITTEN = List.of(
            "select i.source, i.external_lookup, i.channel, i.direction, i.happened_at, k.value_lookup"
                    + " from customer_interaction i join customer_identifier k on k.customer_id = i.customer_id"
                    + " order by i.external_lookup",
            "select k.value_lookup, s.interactions, s.last_contact_at, s.facts"
                    + " from customer_summary s join customer_identifier k on k.customer_id = s.customer_id"
                    + " order by k.value_lookup",
            "select count(*) from customer_record",
            "select count(*) from customer_key",
            "select line, field, why from intake_import_reason order by line, n");

    @TempDir
    Path killed;

    @TempDir
    Path clean;

    @Test
    void killed_in_the_middle_and_run_again_it_ends_as_if_nothing_had_happened() throws Exception {
        Application.on(killed).close();
        var store = new Store(killed);
        store.copyTo(new Store(clean));
        var file = talks();

        var size = store.size();
        var first = ImportProcess.of(file, killed);
        Awaitility.await("some batches")
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !first.isRunning() || store.hasGrownSince(size));
        assertThat(first.isRunning()).as(first.said()).isTrue();
        first.kill();

        var reached = number(killed, "select reached from intake_import");
        var batches = number(killed, "select batches from intake_import");
        assertThat(reached).as("killed in the middle: " + first.said()).isBetween(1L, LINES - 1L);
        assertThat(number(killed, "select taken from intake_import"))
                .isEqualTo(number(killed, "select count(*) from customer_interaction"));

        var second = ImportProcess.of(file, killed);
        Awaitility.await("it goes on")
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !second.isRunning() || second.said().contains("going on after it"));
        second.stop();
        assertThat(second.said())
                .contains("talks.jsonl: %,d batches were done before, up to line %,d ".formatted(batches, reached))
                .contains("talks.jsonl: stopped; what is up to line ", "Run the same command again");

        var third = ImportProcess.of(file, killed);
        assertThat(third.code()).as(third.said()).isEqualTo(1);
        assertThat(third.said()).contains("going on after it").doesNotContain("stopped");

        var whole = ImportProcess.of(file, clean);
        assertThat(whole.code()).as(whole.said()).isEqualTo(1);
        for (var written : WRITTEN) {
            assertThat(rows(killed, written)).isNotEmpty().isEqualTo(rows(clean, written));
        }
        assertThat(number(killed, "select count(*) from customer_interaction")).isEqualTo(LINES - 2);
        assertThat(Files.readString(killed.resolve("out/refused.csv")))
                .isEqualTo(Files.readString(clean.resolve("out/refused.csv")))
                .contains("talks.jsonl,2,at,", "talks.jsonl,24500,at,");
    }

    /** The second line and one near the end have no time. */
    private Path talks() throws IOException {
        var lines = IntStream.rangeClosed(1, LINES)
                .mapToObj(i ->
                        "{\"id\": \"T%d\", \"customer\": \"K%d\", \"customer_name\": \"Vera\", \"channel\": \"email\", \"text\": \"%s\", \"at\": \"%s\"}"
                                .formatted(
                                        i,
                                        i % CUSTOMERS,
                                        TEXT,
                                        i == 2 || i == 24_500
                                                ? "?"
                                                : "2026-01-%02dT10:00:%02dZ".formatted(1 + i % 28, i % 60)));
        return Files.write(clean.resolve("talks.jsonl"), (Iterable<String>) lines::iterator);
    }

    private static long number(Path folder, String sql) {
        return new Store(folder).jdbc().queryForObject(sql, Long.class);
    }

    private static List<String> rows(Path folder, String sql) {
        return new Store(folder)
                .jdbc().queryForList(sql).stream().map(Object::toString).toList();
    }
}
