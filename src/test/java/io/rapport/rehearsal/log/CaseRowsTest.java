package io.rapport.rehearsal.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.rehearsal.log.Meaning.Phase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A log with a row for each case, and with promises of its own. */
class CaseRowsTest {

    private static final String MAPPING =
            """
            log: {zone: America/New_York, times: yyyy-MM-dd HH:mm:ss}
            columns: {case: id, opened: opened, closed: closed, state: state}
            channel: {otherwise: phone}
            request-type: {otherwise: complaint}
            states: {Open: new, Closed: closed}
            promise: {due: due, as: told, verdict: verdict, kept: [ONTIME, EARLY], missed: OVERDUE}
            """;

    private static final String HEADING = "id,opened,closed,due,verdict,state\n";

    @TempDir
    Path folder;

    @Test
    void a_row_is_opened_and_closed_and_one_without_a_time_of_closing_is_open() throws IOException {
        var log = read(
                MAPPING,
                "a,2025-01-15 10:00:00,2025-01-16 09:00:00,2025-01-16 10:00:00,EARLY,Closed\n"
                        + "b,2025-01-15 11:00:00,,,,Open\n");

        var cases = log.cases().iterator();
        var closed = cases.next();
        assertThat(closed.openedAt()).isEqualTo("2025-01-15T15:00:00Z");
        assertThat(closed.rows()).extracting(row -> row.meaning().phase()).containsExactly(Phase.NEW, Phase.CLOSED);
        assertThat(closed.promise())
                .isEqualTo(new LoggedCase.Promised(Mapping.Use.TOLD, Instant.parse("2025-01-16T15:00:00Z"), true));
        var open = cases.next();
        assertThat(open.rows()).extracting(row -> row.meaning().phase()).containsExactly(Phase.NEW);
        assertThat(open.isToldNothing()).isTrue();
        assertThat(log.until()).as("when something happened last").isEqualTo("2025-01-16T14:00:00Z");
    }

    @Test
    void closed_before_it_was_opened_is_closed_when_it_was_opened() throws IOException {
        var log = read(MAPPING, "a,2025-01-15 10:00:12,2025-01-15 10:00:00,,ONTIME,Closed\n");

        assertThat(log.cases().iterator().next().rows())
                .extracting(LoggedRow::at)
                .containsOnly(Instant.parse("2025-01-15T15:00:12Z"));
    }

    @Test
    void what_it_calls_missed_while_it_is_open_had_passed_when_it_was_written() throws IOException {
        var rows = "a,2025-01-15 10:00:00,,2025-03-01 10:00:00,OVERDUE,Open\n"
                + "b,2025-01-15 10:00:00,,2025-04-01 10:00:00,ONTIME,Open\n";

        assertThat(read(MAPPING, rows).until()).isEqualTo("2025-03-01T15:00:00Z");
        assertThat(read(MAPPING.replace("HH:mm:ss}", "HH:mm:ss, until: \"2025-03-20 00:00:00\"}"), rows)
                        .until())
                .isEqualTo("2025-03-20T04:00:00Z");
    }

    @ParameterizedTest(name = "{0} is {1} and reads {2}")
    @CsvSource({
        "2025-01-16 08:30:00, 2025-01-16T13:30:00Z, 2025-01-16 03:30:00",
        "2025-07-16 08:30:00, 2025-07-16T12:30:00Z, 2025-07-16 04:30:00",
        "2025-07-16 22:00:00, 2025-07-17T02:00:00Z, 2025-07-16 18:00:00",
    })
    void times_that_were_converted_twice_are_read_as_what_the_clock_showed(
            String clock, Instant instant, String written) throws IOException {
        var twice = MAPPING.replace("HH:mm:ss}", "HH:mm:ss, converted-twice: true}");

        assertThat(read(MAPPING, "a," + clock + ",,,,Open\n")
                        .cases()
                        .iterator()
                        .next()
                        .openedAt())
                .isEqualTo(instant);
        assertThat(read(twice, "a," + written + ",,,,Open\n")
                        .cases()
                        .iterator()
                        .next()
                        .openedAt())
                .isEqualTo(instant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,2025-01-15 10:00:00,,,,Closed|It contradicts itself: its state ('state') is done, and the time of closing ('closed') is missing.",
                "a,2025-01-15 10:00:00,2025-01-15 11:00:00,,,Open|its state ('state') is not done, and the time of closing ('closed') is there.",
                "a,2025-01-15 10:00:00,,,MAYBE,Open|The mapping does not say whether the verdict 'MAYBE' means kept or missed.",
                "a,,,,,Open|The time of opening ('opened') is missing.",
                "a,2025-01-15 10:00:00,,tomorrow,,Open|'tomorrow' is no time of the form yyyy-MM-dd HH:mm:ss",
                "ok,2025-01-15 10:00:00,,,,Open|Case 'ok' has a line already, and this log has one for each.",
            })
    void a_line_that_cannot_be_is_listed_with_the_reason(String line, String reason) throws IOException {
        var log = read(MAPPING, "ok,2025-01-15 10:00:00,,,,Open\n" + line + "\n");

        assertThat(log.cases()).extracting(LoggedCase::id).containsExactly("ok");
        assertThat(log.unusable()).singleElement().satisfies(unusable -> {
            assertThat(unusable.line()).isEqualTo(3);
            assertThat(unusable.reason()).contains(reason);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "closed: closed|closed: closed, happened: opened|'columns' has both 'happened' (a row for each update) and 'closed'",
                "opened: opened, |''|'columns.opened' is missing",
                "as: told|as: maybe|The promises of a log are used as 'told' or to 'compare', not as 'maybe'.",
                "as: told, |''|'promise.as' is missing",
                "verdict: verdict, |''|values of a verdict, but not which column they are in",
                ", missed: OVERDUE|''|'promise.verdict' needs 'kept' and 'missed'",
                "due: due|due: target|The log has no column 'target' (promise.due)",
                "HH:mm:ss}|HH:mm:ss, until: soon}|'log.until' is 'soon'; write it as the times of the log are",
                "HH:mm:ss}|HH:mm:ss, until: '2025-01-01 00:00:00'}|'log.until' is 2025-01-01T00:00-05:00, but the log has something that happened later",
            })
    void a_mapping_that_does_not_fit_is_refused(String written, String instead, String sentence) {
        assertThatThrownBy(() -> read(MAPPING.replace(written, instead), "a,2025-01-15 10:00:00,,,,Open\n"))
                .isInstanceOf(BadMapping.class)
                .hasMessageContaining(sentence);
    }

    private ServiceDeskLog read(String mapping, String rows) throws IOException {
        Files.writeString(folder.resolve("mapping.yaml"), mapping);
        Files.writeString(folder.resolve("log.csv"), HEADING + rows);
        return new LogReader(folder.resolve("log.csv"), MappingFile.read(folder.resolve("mapping.yaml"))).read();
    }
}
