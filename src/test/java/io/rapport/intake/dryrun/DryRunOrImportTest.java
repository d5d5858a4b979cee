package io.rapport.intake.dryrun;

import static io.rapport.intake.Messages.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Imported;
import io.rapport.RapportTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same files, looked at and then imported: what the dry run says would be refused or left out is what then is. */
@RapportTest
class DryRunOrImportTest {

    /** More than an import takes at once. */
    private static final int ROWS = 1_300;

    @TempDir
    Path folder;

    private final Random random = new Random(20260305);

    @Test
    void every_reason_of_every_line_is_told_before() throws IOException {
        var id = fresh();
        var list = file(
                "list.csv",
                "id,first_name,last_name,dob,contract,annual_value,newsletter",
                id + "1,Ada,Quast,09.03.1980,premium,12400,yes",
                id + "2,Bo,Wolk,31.02.1990,standard,\"12,400\",no",
                id + "3,Cy,Zwiebel,01.04.1970,gold,100.50,no",
                id + "4,Di,Birke,02.05.1971,none,7,yes");

        var refused = agreed(1, list, "--source", "crm");

        assertThat(refused)
                .containsExactly(
                        "file,line,field,why",
                        "list.csv,3,value,value of kind 'birth-date' must be a date such as 2020-03-31.",
                        "list.csv,3,value,\"value of kind 'annual-value' must be an amount of 0 or more such as 12000.50, with at most 12 digits before and 2 after the point.\"",
                        "list.csv,4,value,\"value of kind 'contract' must be one of none, standard, premium.\"");
        var dry = Imported.of(folder, list);
        assertThat(dry.lines("refused.csv")).as("whoever may say it").isEqualTo(refused);
        assertThat(dry.said())
                .contains("list.csv, line 4 would be refused (value): value of kind 'contract'")
                .contains("2 lines would be refused");
        assertThat(dry.lines("lost.csv"))
                .hasSize(1 + 4 + 4)
                .contains("list.csv,4," + id + "3,contract,gold,\"Its line would be refused, see refused.csv.\"")
                .contains("list.csv,2," + id + "1,newsletter,yes,Nothing is mapped to this column.");
        assertThat(dry.text("summary.html"))
                .contains("annual_value = fact", "Lines that would be refused")
                .contains("value of kind &#39;contract&#39; must be one of none, standard, premium.");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            nobody without a number or a name | crm      | 1 | id,name,email | ,Ada,a@example.org;ID1,,b@example.org;ID2,Bo,b@example.org;ID2,,c@example.org
            everything that is wrong          | crm      | 1 | id,name,email,language | ID1,,nobody,!!;ID2,Bo,no,de;ID3
            what the source may not say       | erp      | 0 | id,name,dob,contract,churn_risk,vat_number | ID1,Ada,31.02.1990,premium,7,DE1
            a source that nobody declared     | pigeon   | 0 | id,name,contract | ID1,Ada,gold
            a consent, then what needs it     | customer | 0 | id,name,accessibility_consent,accessibility_need | ID1,Ada,granted,Ramp
            a need without a consent          | customer | 1 | id,name,accessibility_consent,accessibility_need | ID1,Ada,,Ramp;ID2,Bo,withdrawn,Ramp;ID1,,,Ramp;ID3,Cy,granted,;ID3,,,Ramp
            """)
    void the_dry_run_and_the_import_agree(String what, String source, int code, String heading, String rows)
            throws IOException {
        var id = fresh();
        var lines =
                Stream.concat(Stream.of(heading), Stream.of(rows.split(";"))).map(row -> row.replace("ID", id));

        agreed(
                code,
                file("list.csv", lines.toArray(String[]::new)),
                "--source",
                source,
                "--as-of",
                "2026-01-05T10:00:00Z");
    }

    @Test
    void they_agree_on_whatever_is_in_a_file() throws IOException {
        var ids = List.of(fresh(), fresh(), fresh());
        var mapping = Files.writeString(folder.resolve("map.yaml"), "columns: { seen: at }\n");
        for (var list : List.of("one.csv", "two.csv")) {
            var rows = new ArrayList<>(List.of("account_no;name;e-mail;dob;address;contract;annual value;seen"));
            for (int i = 0; i < ROWS; i++) {
                rows.add(Stream.of(
                                List.of(ids.get(i % ids.size()) + random.nextInt(ROWS), "x".repeat(201), ""),
                                List.of("Ada Quast", "", "x".repeat(201)),
                                List.of("a@example.org", "", "nobody"),
                                List.of("1980-03-09", "09.03.1980", "31.02.1990", "unknown", ""),
                                List.of("Seestr. 4, 13347 Berlin", "Seestr. 4", "", "x".repeat(501)),
                                List.of("premium", "gold", ""),
                                List.of("12400", "12,400", ""),
                                List.of("", "2026-01-04", "yesterday", "2999-01-01", "1800-01-01"))
                        .map(this::mostlyTheFirst)
                        .collect(Collectors.joining(";")));
            }
            file(list, rows.toArray(String[]::new));
        }

        var refused = agreed(
                1,
                folder.resolve("one.csv").toString(),
                folder.resolve("two.csv").toString(),
                "--mapping",
                mapping.toString(),
                "--source",
                "crm",
                "--as-of",
                "2026-01-05T10:00:00Z");

        assertThat(refused.size()).isBetween(ROWS / 4, 6 * ROWS);
        assertThat(refused).anyMatch(line -> line.startsWith("two.csv,"));
    }

    @Test
    void a_file_of_facts_is_for_the_import_alone() throws IOException {
        var run = Imported.of(folder, file("facts.csv", "customer,kind,value", "1,contract,premium"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.said()).contains("facts.csv holds facts; a dry run is for files of customers and of promises.");
    }

    /** @return {@code refused.csv}, of both */
    private List<String> agreed(int code, String... args) throws IOException {
        var dry = Imported.of(folder, args);
        assertThat(dry.code()).as(dry.said()).isEqualTo(code);
        var refused = dry.lines("refused.csv");
        var lost = dry.lines("lost.csv").stream()
                .skip(1)
                .filter(line -> !line.contains("Its line would be refused"))
                .map(line -> line.split(",")[3])
                .filter(column -> !column.equals("id"))
                .collect(Collectors.toSet());

        var run = Imported.intoDatabase(folder, args);

        assertThat(run.code()).as(run.said()).isEqualTo(code);
        assertThat(run.lines("refused.csv")).isEqualTo(refused);
        lost.forEach(column -> assertThat(run.said()).containsPattern("may not say it: .*" + column));
        assertThat(lost.isEmpty()).isEqualTo(!run.said().contains("may not say it: "));
        return refused;
    }

    private String mostlyTheFirst(List<String> values) {
        return values.get(random.nextInt(3) > 0 ? 0 : random.nextInt(values.size()));
    }

    private String file(String name, String... lines) throws IOException {
        var all = new ArrayList<String>();
        Collections.addAll(all, lines);
        return Files.write(folder.resolve(name), all).toString();
    }
}
