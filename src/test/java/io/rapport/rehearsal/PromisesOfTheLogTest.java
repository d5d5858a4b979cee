package io.rapport.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Rehearsed;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The made-up requests of the sample, once with the city's promises and once with those of table and calendar. */
class PromisesOfTheLogTest {

    private static final Path SAMPLE = Path.of("samples/boston311");

    private static Rehearsed told;
    private static Rehearsed compared;

    @BeforeAll
    static void rehearse(@TempDir Path folder) throws IOException {
        told = rehearsed(folder.resolve("told"), "told");
        compared = rehearsed(folder.resolve("compare"), "compare");
    }

    private static Rehearsed rehearsed(Path folder, String promise) throws IOException {
        return Rehearsed.of(
                folder,
                SAMPLE.resolve("requests.csv"),
                SAMPLE.resolve("mapping-2015.yaml"),
                "--promise",
                promise,
                "--tables",
                SAMPLE.resolve("tables").toString(),
                "--calendars",
                SAMPLE.resolve("calendars.yaml").toString());
    }

    @Test
    void told_the_due_times_of_the_log_every_verdict_is_the_one_of_the_log() throws IOException {
        assertThat(told.code()).as(told.said()).isZero();
        assertThat(told.said()).contains("14 of 14 verdicts are those of the log; 12 of 12 due times are within");
        assertThat(told.rows("differences.csv")).isEmpty();
        assertThat(told.file("summary.html")).contains("own promises", "one-business-day", "2025-08-01T12:00-04:00");
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "kept,              2025-01-16T10:00:00-05:00, true",
        "missed,            2025-07-17T11:30:00-04:00, false",
        "open-early,        2025-08-01T15:00:00-04:00, ''",
        "open-late,         2025-07-30T09:00:00-04:00, false",
        "at-the-minute,     2025-07-28T16:59:30-04:00, true",
        "by-hand,           2025-06-10T11:51:00-04:00, true",
        "days-as-they-come, 2025-05-02T10:28:25-04:00, true",
    })
    void told_it_is_due_when_the_log_says_in_winter_and_in_summer(String kase, String due, String kept) {
        assertThat(told.of(kase, "due_at")).isEqualTo(due);
        assertThat(told.of(kase, "promise_kept")).isEqualTo(kept);
    }

    @Test
    void told_what_has_no_due_time_has_no_promise_open_or_closed() {
        assertThat(told.of("no-target-open", "due_at")).isEmpty();
        assertThat(told.of("no-target-open", "promise_kept")).isEmpty();
        assertThat(told.of("no-target-closed", "promise_kept")).isEmpty();
        assertThat(told.of("no-target-closed", "closed_at")).isEqualTo("2025-08-01T12:00:00-04:00");
        assertThat(told.of("no-target-open", "end_event")).isEqualTo("request-withdrawn-end");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "kept,              2025-01-16T10:00:00-05:00, true",
        "missed,            2025-07-17T11:30:00-04:00, false",
        "night,             2025-01-16T08:30:00-05:00, true",
        "weekend,           2025-07-15T08:30:00-04:00, true",
        "holiday,           2025-01-21T14:00:00-05:00, false",
        "closing-day,       2025-04-23T08:30:00-04:00, false",
        "clock-change,      2025-03-10T10:00:00-04:00, true",
        "days-as-they-come, 2025-05-02T10:28:25-04:00, true",
    })
    void with_the_due_times_left_out_table_and_calendar_come_to_the_same(String kase, String due, String kept)
            throws IOException {
        assertThat(compared.of(kase, "due_at")).isEqualTo(due);
        assertThat(compared.of(kase, "promise_kept")).isEqualTo(kept);
        assertThat(compared.rows("differences.csv")).doesNotContainKey(kase);
    }

    @Test
    void the_one_that_somebody_put_off_by_hand_differs_and_is_listed_with_both() throws IOException {
        assertThat(compared.said()).contains("11 of 12 verdicts are those of the log; 11 of 12 due times");
        assertThat(compared.rows("differences.csv")).containsOnlyKeys("by-hand");
        var row = compared.rows("differences.csv").get("by-hand");
        assertThat(row.get("rule")).isEqualTo("one-business-day");
        assertThat(row.get("due_at")).isEqualTo("2025-06-06T11:51:00-04:00");
        assertThat(row.get("log_due_at")).isEqualTo("2025-06-10T11:51:00-04:00");
        assertThat(row.get("seconds_later")).isEqualTo(String.valueOf(-4 * 24 * 60 * 60));
        assertThat(row.get("kept")).isEqualTo("false");
        assertThat(row.get("log_kept")).isEqualTo("true");
    }
}
