package io.rapport.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Rehearsed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables, calendars and uses that do not fit are refused in a sentence, and nothing is rehearsed. */
class OtherRulesRefusalTest {

    private static final Path SAMPLE = Path.of("samples/boston311");
    private static final Path OURS = Path.of("dmn/sla/service-level.dmn");

    @TempDir
    Path folder;

    @Test
    void tables_that_are_not_there() throws IOException {
        refused("There is no folder '", "--tables", folder.resolve("nowhere").toString());
        refused("has no table; put DMN files (*.dmn) there", "--tables", folder.toString());
    }

    @Test
    void a_table_that_is_none() throws IOException {
        Files.writeString(folder.resolve("service-level.dmn"), "<definitions>");
        refused("service-level.dmn' is no DMN that can be read: ", "--tables", folder.toString());
    }

    @Test
    void a_table_that_nobody_asks() throws IOException {
        Files.writeString(
                folder.resolve("mine.dmn"),
                Files.readString(OURS).replace("decision id=\"serviceLevel\"", "decision id=\"serviceLevels\""));
        refused(
                "mine.dmn' has the table 'serviceLevels', which nobody asks. Use one of [",
                "--tables",
                folder.toString());
    }

    @Test
    void a_table_that_counts_in_a_calendar_nobody_has() throws IOException {
        refused(
                "There is no business calendar 'boston'",
                "--tables",
                SAMPLE.resolve("tables").toString());
    }

    @Test
    void calendars_that_are_none() throws IOException {
        var file = folder.resolve("calendars.yaml");
        refused("There is no file '", "--calendars", file.toString());

        Files.writeString(file, "rapport:\n  teams: {a: A}\n");
        refused("has 'rapport.teams.a', which says nothing about a calendar", "--calendars", file.toString());

        Files.writeString(file, "rapport: [\n");
        refused("is no YAML that can be read: ", "--calendars", file.toString());

        Files.writeString(file, "");
        refused("has no calendar; write rapport.calendars.<id>", "--calendars", file.toString());
    }

    @Test
    void a_calendar_that_is_never_open_also_where_ours_of_that_name_is() throws IOException {
        var file = Files.writeString(
                folder.resolve("calendars.yaml"),
                "rapport.calendars.office: {zone: Europe/Berlin, week: {sunday: []}}\n");
        refused("calendars.office has no open time at all", "--calendars", file.toString());
    }

    @Test
    void a_use_of_promises_that_there_is_not_or_that_the_mapping_cannot_serve() throws IOException {
        refused("are used as 'told' or to 'compare', not as 'both'", "--promise", "both");

        var rehearsed = Rehearsed.of(
                folder,
                Path.of("samples/servicenow-incidents.csv"),
                Path.of("samples/servicenow-incidents.yaml"),
                "--promise",
                "told");
        assertThat(rehearsed.said()).contains("The mapping has no 'promise'");
        assertThat(rehearsed.code()).isEqualTo(2);
    }

    private void refused(String sentence, String... options) throws IOException {
        var rehearsed =
                Rehearsed.of(folder, SAMPLE.resolve("requests.csv"), SAMPLE.resolve("mapping-2015.yaml"), options);

        assertThat(rehearsed.said()).contains("rehearse: ").contains(sentence);
        assertThat(rehearsed.code()).as(rehearsed.said()).isEqualTo(2);
        assertThat(folder.resolve("report/summary.html")).doesNotExist();
    }
}
