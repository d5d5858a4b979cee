package io.rapport.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Rehearsed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a rehearsal refuses before anything is started, in a sentence. */
class RehearseRefusalTest {

    private static final String LOG =
            Rehearsed.HEADING + "one,Caller 1,New,Group 7,1/3/2016 09:00,1/3/2016 09:05,low\n";

    @TempDir
    Path folder;

    @Test
    void a_column_the_log_does_not_have() throws IOException {
        refused(
                Rehearsed.MAPPING.replace("team: group", "team: assignment_group"),
                LOG,
                "The log has no column 'assignment_group' (columns) that the mapping names. It has: number, caller");
    }

    @Test
    void a_key_nobody_knows_with_its_line() throws IOException {
        refused(
                Rehearsed.MAPPING + "holidays: none\n",
                LOG,
                "mapping.yaml, line 13: 'holidays' is no key here. Known are: channel, columns, log, promise, request-type, states.");
    }

    @Test
    void a_key_that_is_missing() throws IOException {
        refused(Rehearsed.MAPPING.replace("zone: America/New_York, ", ""), LOG, "'log.zone' is missing");
    }

    @Test
    void a_state_that_means_nothing_we_know() throws IOException {
        refused(
                Rehearsed.MAPPING.replace(": closed", ": finished"),
                LOG,
                "No state means 'finished'. Write new, working");
    }

    @Test
    void a_zone_that_does_not_exist() throws IOException {
        refused(Rehearsed.MAPPING.replace("America/New_York", "Moon/Base"), LOG, "Moon/Base");
    }

    @Test
    void a_log_that_is_empty_or_has_nothing_to_use() throws IOException {
        refused(Rehearsed.MAPPING, "", "log.csv is empty");
        refused(Rehearsed.MAPPING, Rehearsed.HEADING + "one,,,,,,\n", "has no line that can be used: line 2: The time");
    }

    @Test
    void a_mapping_that_is_no_mapping() throws IOException {
        refused("- just\n- a list\n", LOG, "mapping.yaml, line 1: ");
        refused("", LOG, "mapping.yaml");
    }

    private void refused(String mapping, String log, String sentence) throws IOException {
        var rehearsed = Rehearsed.of(folder, mapping, log.getBytes(StandardCharsets.UTF_8));

        assertThat(rehearsed.said()).startsWith("rehearse: ").contains(sentence);
        assertThat(rehearsed.code()).isEqualTo(2);
        assertThat(folder.resolve("report/summary.html")).doesNotExist();
    }
}
