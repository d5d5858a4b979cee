package io.rapport.intake.bulk;

import static io.rapport.intake.Messages.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Imported;
import io.rapport.RapportTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** {@code import}, as a person runs it. */
@RapportTest
class ImportStoryTest {

    @TempDir
    Path folder;

    @Autowired
    Whole customers;

    @Test
    void a_list_of_another_system_becomes_customers_with_what_is_known_of_them() throws IOException {
        var id = fresh();
        var list = file(
                "list.csv",
                "Kundennummer;Vorname;Nachname;Geburtsdatum;E-Mail;Telefon;Straße;Hausnummer;PLZ;Ort;contract;Schuhe",
                id + ";Jörg;Müller;02.11.1975;j@example.org;030 2312500;Birkenweg;3a;10117;Berlin;premium;43");

        var run = Imported.intoDatabase(folder, list, "--source", "crm", "--as-of", "2026-01-05T10:00:00Z");

        assertThat(run.code()).as(run.said()).isZero();
        assertThat(run.said()).contains("may not say it: Schuhe", "1 rows", "1 taken, 0 refused");
        assertThat(customers.known("crm", id))
                .containsExactlyInAnyOrder(
                        "name Jörg Müller",
                        "crm " + id,
                        "birth-date 1975-11-02 crm 2026-01-05T10:00:00Z",
                        "email j@example.org crm 2026-01-05T10:00:00Z",
                        "phone 030 2312500 crm 2026-01-05T10:00:00Z",
                        "city Berlin crm 2026-01-05T10:00:00Z",
                        "postal-address Birkenweg 3a, 10117 Berlin crm 2026-01-05T10:00:00Z",
                        "contract premium crm 2026-01-05T10:00:00Z",
                        "6 kinds, 0 interactions, last null",
                        "to be compared with others");
    }

    @Test
    void a_line_that_cannot_be_taken_is_named_with_its_reason_and_the_others_are_there() throws IOException {
        var id = fresh();
        var other = fresh();
        var lists =
                file("people.csv", "id,name,email", id + ",Nora New,n@example.org", other + ",Olga Other,no address");
        var people = Imported.intoDatabase(folder, lists, "--source", "crm", "--as-of", "2026-01-05");
        assertThat(people.code()).as(people.said()).isEqualTo(2);
        people = Imported.intoDatabase(folder, lists, "--source", "crm", "--as-of", "2026-01-05T00:00:00Z");
        assertThat(people.code()).as(people.said()).isEqualTo(1);
        assertThat(people.lines("refused.csv"))
                .containsExactly(
                        "file,line,field,why",
                        "people.csv,3,value,value of kind 'email' must be an e-mail address such as name@example.org.");

        var facts = file(
                "facts.jsonl",
                fact(id, "shoe-size", "43", "2026-01-06"),
                fact(id, "churn-risk", "0.5", "2026-01-06"),
                fact(other, "churn-risk", "0.5", "2026-01-06"),
                fact(id, "accessibility-need", "Ramp", "2026-01-06"),
                fact(id, "annual-value", "12000", "yesterday"),
                "{\"customer\": ",
                fact(id, "annual-value", "12000", "2026-01-06T10:00:00+01:00"));
        var run = Imported.intoDatabase(folder, facts, "--source", "crm");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.said()).contains("7 rows", "2 taken, 5 refused", "5 lines were refused, see ");
        assertThat(run.text("refused.csv"))
                .contains("facts.jsonl,1,kind,\"kind is not declared. Declared are: ")
                .contains("facts.jsonl,3,customer,\"Nobody has this identifier in its system.")
                .contains("facts.jsonl,4,source,\"'crm' may not say anything of kind 'accessibility-need'.")
                .contains("facts.jsonl,5,at,\"at must be a time such as 2026-01-05T10:00:00+01:00, or a day.")
                .contains("facts.jsonl,6,,It is no JSON")
                .doesNotContain(id, other, "Ramp");
        assertThat(customers.known("crm", id))
                .contains("churn-risk 0.5 crm 2026-01-06T00:00:00Z", "annual-value 12000 crm 2026-01-06T09:00:00Z");
    }

    @Test
    void once_is_enough_and_once_more_changes_nothing() throws IOException {
        var id = fresh();
        var people = file("people.csv", "id,name", id + ",Nora New");
        var talks = file(
                "talks.jsonl",
                talk(id, id + "-1", "First.", "2026-01-06T10:00:00Z"),
                talk(id, id + "-1", "First.", "2026-01-07T10:00:00Z"),
                talk(id, id + "-2", "Second.", "2026-01-08T10:00:00Z"));
        Imported.intoDatabase(folder, people, talks, "--source", "crm");
        var before = customers.known("crm", id);
        assertThat(before)
                .contains("email INBOUND null First. 2026-01-06T10:00:00Z")
                .contains("0 kinds, 2 interactions, last 2026-01-08T10:00:00Z");

        var second = Imported.intoDatabase(folder, people, talks, "--source", "crm");
        assertThat(second.said()).contains("was imported by ", "nothing to do");
        var again = Imported.intoDatabase(folder, people, talks, "--source", "crm", "--again");
        assertThat(again.said()).contains("talks.jsonl: 3 rows", "3 taken, 0 refused");

        assertThat(customers.known("crm", id)).isEqualTo(before);
    }

    @Test
    void another_name_in_another_system_and_somebody_elses_words() throws IOException {
        var one = fresh();
        var two = fresh();
        var people = file("people.csv", "id,name", one + ",Nora New", two + ",Olga Other");
        var names = file("names.csv", "customer,system,value", one + ",erp,E" + one, two + ",erp,E" + one);
        var talks = file(
                "talks.jsonl",
                talk(one, one + "-1", "Mine.", "2026-01-06T10:00:00Z"),
                talk(two, one + "-1", "No, mine.", "2026-01-06T10:00:00Z"),
                talk(one, one + "-2", "Later.", "2026-01-09T10:00:00Z"));

        var run = Imported.intoDatabase(folder, people, names, talks, "--source", "crm");

        assertThat(run.code()).as(run.said()).isEqualTo(1);
        assertThat(run.lines("refused.csv")).hasSize(3);
        assertThat(run.text("refused.csv"))
                .contains("names.csv,3,,\"An identifier of this line already belongs to C-")
                .contains("talks.jsonl,2,,\"This external id of source 'crm' is already I-");
        assertThat(customers.known("erp", "E" + one))
                .contains("name Nora New", "email INBOUND null Mine. 2026-01-06T10:00:00Z")
                .contains("0 kinds, 2 interactions, last 2026-01-09T10:00:00Z");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void without_a_source_or_a_database_nothing_is_done(CapturedOutput console) throws IOException {
        var people = file("people.csv", "id,name", fresh() + ",Nora New");

        assertThat(Imported.intoDatabase(folder, people).said()).contains("Say with --source");
        var nothing = Map.of("spring.datasource.url", "jdbc:h2:mem:nothing", "spring.datasource.username", "sa");
        var empty = Imported.into(nothing, folder, people, "--source", "crm");
        assertThat(empty.code()).as(empty.said()).isEqualTo(2);
        assertThat(empty.said()).contains("The database is empty or of an older version. Start the server");
        var demo = new HashMap<>(nothing);
        demo.put("spring.profiles.active", "demo");
        assertThat(Imported.into(demo, folder, people, "--source", "crm").code())
                .isEqualTo(2);
        assertThat(console.getAll()).doesNotContain("demo company", ":: Spring Boot ::");
    }

    @Test
    void the_same_id_in_other_words_is_refused_within_a_file_and_later() throws IOException {
        var id = fresh();
        var people = file("people.csv", "id,name", id + ",Nora New");
        var first = talk(id, id + "-1", "First.", "2026-01-06T10:00:00Z");
        var otherwise = talk(id, id + "-1", "Otherwise.", "2026-01-06T10:00:00Z");
        var talks = file("talks.jsonl", first, otherwise, talk(id, id + "-2", "Second.", "2026-01-08T10:00:00Z"));

        var run = Imported.intoDatabase(folder, people, talks, "--source", "crm");

        assertThat(run.said()).contains("talks.jsonl: 3 rows", "2 taken, 1 refused");
        assertThat(run.text("refused.csv"))
                .contains("talks.jsonl,2,,\"This external id of source 'crm' is already I-", "with other words")
                .doesNotContain("Otherwise");
        run = Imported.intoDatabase(folder, file("more.jsonl", otherwise, first), "--source", "crm");
        assertThat(run.said()).contains("2 rows", "1 taken, 1 refused");
        assertThat(run.text("refused.csv")).contains("more.jsonl,1,,\"This external id of source 'crm'");
        assertThat(customers.known("crm", id))
                .contains("email INBOUND null First. 2026-01-06T10:00:00Z")
                .contains("0 kinds, 2 interactions, last 2026-01-08T10:00:00Z");
    }

    private String file(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n")
                .toString();
    }

    private static String fact(String customer, String kind, String value, String at) {
        return "{\"customer\": \"%s\", \"kind\": \"%s\", \"value\": \"%s\", \"at\": \"%s\"}"
                .formatted(customer, kind, value, at);
    }

    private static String talk(String customer, String id, String text, String at) {
        return "{\"id\": \"%s\", \"customer\": \"%s\", \"channel\": \"email\", \"text\": \"%s\", \"at\": \"%s\"}"
                .formatted(id, customer, text, at);
    }
}
