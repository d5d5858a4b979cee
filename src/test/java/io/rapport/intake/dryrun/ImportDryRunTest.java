package io.rapport.intake.dryrun;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Imported;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code import --dry-run}, as a person runs it. */
class ImportDryRunTest {

    private static final Path MERGER = Path.of("samples/merger");

    @TempDir
    Path folder;

    @Test
    void two_made_up_companies_before_they_merge() throws IOException {
        var run = Imported.of(
                folder,
                MERGER.resolve("nordwind.csv").toString(),
                MERGER.resolve("suedlicht.jsonl").toString(),
                "--mapping",
                "samples/customers-mapping.yaml");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.said()).contains("suedlicht.jsonl, line 10 cannot be read: It is no JSON");
        assertThat(run.lines("matches.csv")).first().isEqualTo("left_id,right_id,score,verdict,why");
        assertThat(run.verdict("N-1001", "S/7")).isEqualTo("sure");
        assertThat(run.verdict("N-1007", "S/12")).as("married and moved").isIn("sure", "ask");
        assertThat(run.verdict("N-1004", "S/10")).as("twins").isNotEqualTo("sure");
        assertThat(run.verdict("N-1006", "S/11")).as("father and son").isNotEqualTo("sure");
        assertThat(run.lines("duplicates.csv")).anyMatch(line -> line.startsWith("nordwind.csv,N-1012,N-1013,"));
        assertThat(run.lines("conflicts.csv"))
                .contains("nordwind.csv,N-1001,suedlicht.jsonl,S/7,sure,newsletter,ja,nein");
        assertThat(run.lines("unmatched.csv"))
                .contains("suedlicht.jsonl,9,S/15")
                .doesNotContain("nordwind.csv,2,N-1001");
        assertThat(run.lines("lost.csv")).contains("suedlicht.jsonl,1,S/7,vip,true,Nothing is mapped to this column.");
        assertThat(run.text("summary.html")).contains("Before the import", "Lieblingskanal = fact", "vip");
    }

    @Test
    void the_samples_lose_one_promise_because_the_line_of_its_customer_is_broken() throws IOException {
        var run = Imported.of(
                folder,
                MERGER.resolve("nordwind.csv").toString(),
                MERGER.resolve("nordwind-promises.csv").toString(),
                MERGER.resolve("suedlicht.jsonl").toString(),
                MERGER.resolve("suedlicht-promises.jsonl").toString(),
                "--mapping=samples/customers-mapping.yaml");

        assertThat(run.said()).contains("open promises: 8, would be lost: 1");
        assertThat(run.lines("promises.csv"))
                .filteredOn(line -> line.contains(",no,"))
                .singleElement()
                .asString()
                .startsWith("suedlicht-promises.jsonl,4,SP-4,S/16,");
    }

    @Test
    void usual_columns_are_recognised_whatever_the_delimiter_packing_and_encoding() throws IOException {
        var csv = "cust_id|first name|Surname|DOB|zip\n1|Zoë|Quast|09.03.1980|10115\n2|Zoe|Quast|1980-03-09|10115\n";
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(csv.getBytes(Charset.forName("windows-1252")));
        }
        var run = Imported.of(
                folder,
                Files.write(folder.resolve("list.csv.gz"), packed.toByteArray()).toString());

        assertThat(run.code()).isZero();
        assertThat(run.verdict("1", "2")).isIn("sure", "ask");
        assertThat(run.lines("lost.csv")).hasSize(1);
    }

    @Test
    void a_line_that_cannot_be_read_is_named_and_the_others_are_used() throws IOException {
        var run = list("id,given_name,surname\n1,Ada,Quast\n2,Bo\n3,Cy,Wolk\n");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.said()).contains("list.csv, line 3 cannot be read: It has 2 values where the heading has 3.");
        assertThat(run.lines("unmatched.csv")).contains("list.csv,2,1", "list.csv,4,3");
    }

    @Test
    void what_cannot_be_done_is_refused_in_a_sentence() throws IOException {
        assertThat(list("").said()).contains("import: ", "is empty");
        assertThat(list("alpha,beta\n1,2\n").said()).contains("No column of list.csv is recognised (alpha, beta).");
        assertThat(Imported.of(folder, folder.resolve("none.csv").toString()).said())
                .contains("There is no file");
        var mapping = Files.writeString(folder.resolve("map.yaml"), "columns: { surname: family, vorname: given }\n");
        var run = list("id,surname\n1,Quast\n", "--mapping", mapping.toString());
        assertThat(run.said())
                .contains("No file has a column 'vorname' that the mapping names. There are: id, surname");
        assertThat(run.code()).isEqualTo(2);
        assertThat(folder.resolve("out/summary.html")).doesNotExist();
    }

    @Test
    void a_file_without_a_customers_number_is_told_first_by_the_dry_run_and_by_the_import() throws IOException {
        var dry = list("voucher;name;email\n1;Ada Quast;a@example.org\n2;Bo Wolk;b@example.org\n");

        var why =
                "list.csv cannot be imported as it is: no column for the customer's number; name it 'id' with --mapping.";
        assertThat(dry.code()).isEqualTo(1);
        assertThat(dry.said()).containsSubsequence(why, "2 records");
        var body = dry.text("summary.html").split("</p>", 3)[1];
        assertThat(body).contains("<p class=\"stop\">list.csv cannot be imported as it is");

        var nowhere = Map.of("spring.datasource.url", "jdbc:h2:mem:never-opened", "spring.datasource.username", "sa");
        var run = Imported.into(nowhere, folder, folder.resolve("list.csv").toString(), "--source", "crm");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.said()).contains(why).doesNotContain("database");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "account_no",
                "Account Number",
                "kundennr",
                "Kunden-Nr.",
                "customer_no",
                "debitor_no",
                "Debitorennummer",
                "clientNo"
            })
    void the_customers_number_has_many_names(String heading) throws IOException {
        var run = list(heading + ";name;email\n4711;Ada Quast;a@example.org\n");

        assertThat(run.code()).as(run.said()).isZero();
        assertThat(run.lines("unmatched.csv")).contains("list.csv,2,4711");
    }

    @Test
    void an_address_in_one_column_contradicts_no_street() throws IOException {
        var whole = Files.writeString(
                folder.resolve("whole.csv"),
                """
                id,name,email,address
                1,Ada Quast,ada@example.org,"Seestr. 4, 13347 Berlin"
                2,Bo Wolkenstein,bo@example.org,"Lindenallee 44, Hinterhaus, Hamburg"
                """);
        var parted = Files.writeString(
                folder.resolve("parted.csv"),
                """
                id,name,email,street,house_number,postcode,city
                A,Ada Quast,ada@example.org,Seestraße,4,13347,Berlin
                B,Bo Wolkenstein,bo@example.org,Lindenallee,44,20095,Hamburg
                """);

        var run = Imported.of(folder, whole.toString(), parted.toString());

        assertThat(run.verdict("1", "A")).isEqualTo("sure");
        assertThat(run.verdict("2", "B")).isIn("sure", "ask");
        assertThat(run.lines("conflicts.csv")).hasSize(1);
        assertThat(run.lines("matches.csv"))
                .filteredOn(line -> line.startsWith("1,A,"))
                .allMatch(line -> line.contains("street"));
    }

    private Imported list(String csv, String... more) throws IOException {
        var file = Files.writeString(folder.resolve("list.csv"), csv, StandardCharsets.UTF_8);
        var args = new java.util.ArrayList<String>(java.util.List.of(file.toString()));
        args.addAll(java.util.List.of(more));
        return Imported.of(folder, args.toArray(String[]::new));
    }
}
