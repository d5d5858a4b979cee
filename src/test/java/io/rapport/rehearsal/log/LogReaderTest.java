package io.rapport.rehearsal.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading a log: nothing is lost without a word, however it is broken. */
class LogReaderTest {

    private static final String MAPPING =
            """
            log: {delimiter: ";", missing: "?", zone: Europe/Berlin, times: d/M/yyyy HH:mm}
            columns: {case: id, state: state, happened: at}
            channel: {otherwise: phone}
            request-type: {otherwise: complaint}
            states: {New: new, Closed: closed}
            """;

    @TempDir
    Path folder;

    @Test
    void every_line_of_the_sample_can_be_used() throws IOException {
        var samples = Path.of("samples");
        var mapping = MappingFile.read(samples.resolve("servicenow-incidents.yaml"));

        var log = new LogReader(samples.resolve("servicenow-incidents.csv"), mapping).read();

        assertThat(log.rows()).isEqualTo(10);
        assertThat(log.unusable()).isEmpty();
    }

    @Test
    void within_a_case_the_order_of_the_file_counts_even_where_times_go_back() throws IOException {
        var log = read("id;state;at\na;New;2/3/2016 10:00\na;Closed;1/3/2016 10:00\n");

        assertThat(log.cases().iterator().next().rows())
                .extracting(LoggedRow::at)
                .containsExactly(Instant.parse("2016-03-02T09:00:00Z"), Instant.parse("2016-03-02T09:00:00Z"));
    }

    @Test
    void an_hour_the_clock_leaves_out_is_the_hour_after_it() throws IOException {
        var log = read("id;state;at\na;New;27/3/2016 02:30\n");

        assertThat(log.cases().iterator().next().openedAt()).isEqualTo("2016-03-27T01:30:00Z");
    }

    @Test
    void a_mark_at_the_start_empty_lines_and_foreign_line_ends_do_no_harm_and_lines_are_counted() throws IOException {
        var log = read("\uFEFFid;state;at\r\n\r\na;New;1/3/2016 10:00\r\n\r\na;Gone;1/3/2016 11:00\r\n");

        assertThat(log.rows()).isEqualTo(1);
        assertThat(log.unusable()).extracting(Unusable::line).containsExactly(5L);
    }

    @Test
    void a_missing_quote_swallows_lines_and_says_which() throws IOException {
        var log = read(
                "id;state;at\n\"a;New;1/3/2016 10:00\nb;New;1/3/2016 10:00\n\"c\";New;1/3/2016 10:00\nd;New;1/3/2016 10:00\n");

        assertThat(log.unusable()).isNotEmpty();
        assertThat(log.unusable().get(0).line()).isEqualTo(2);
        assertThat(log.unusable().get(0).reason()).contains("from line 2 to line 4", "is a quote missing?");
    }

    @Test
    void a_packed_log_that_breaks_off_is_used_as_far_as_it_goes() throws IOException {
        var text = new StringBuilder("id;state;at\n");
        for (int i = 0; i < 50_000; i++) {
            text.append("case-").append(i * 7919L).append(";New;1/3/2016 10:00\n");
        }
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.toString().getBytes(StandardCharsets.UTF_8));
        }

        var log = read(Arrays.copyOf(packed.toByteArray(), packed.size() / 2));

        assertThat(log.rows()).isBetween(1_000L, 49_000L);
        assertThat(log.unusable())
                .extracting(Unusable::reason)
                .last()
                .asString()
                .startsWith("The file breaks off here");
    }

    private ServiceDeskLog read(String log) throws IOException {
        return read(log.getBytes(StandardCharsets.UTF_8));
    }

    private ServiceDeskLog read(byte[] log) throws IOException {
        Files.write(folder.resolve("log"), log);
        Files.writeString(folder.resolve("mapping"), MAPPING);
        return new LogReader(folder.resolve("log"), MappingFile.read(folder.resolve("mapping"))).read();
    }
}
