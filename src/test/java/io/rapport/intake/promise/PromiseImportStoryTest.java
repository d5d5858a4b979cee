package io.rapport.intake.promise;

import static io.rapport.commitments.PromiseDesk.path;
import static io.rapport.commitments.PromiseDesk.settle;
import static io.rapport.intake.Messages.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Imported;
import io.rapport.RapportTest;
import io.rapport.access.Role;
import io.rapport.commitments.PromiseDesk;
import io.rapport.customer.Customers;
import io.rapport.customer.SourceIdentifier;
import io.rapport.kernel.CustomerId;
import io.rapport.notes.NoteDesk;
import io.rapport.web.Web;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** What another system's people have promised becomes what we have promised. */
@RapportTest
class PromiseImportStoryTest {

    private static final LocalDate FRIDAY = LocalDate.now(ZoneOffset.UTC).plusDays(20);
    private static final Instant NIGHT =
            FRIDAY.atTime(23, 59).atZone(ZoneId.of("Europe/Berlin")).toInstant();

    @TempDir
    Path folder;

    @Autowired
    Customers customers;

    @Autowired
    NoteDesk people;

    @Autowired
    Web web;

    private String id;
    private CustomerId customer;

    @BeforeEach
    void somebody_of_another_company() throws IOException {
        id = fresh();
        imported("people.csv", "id,name", id + ",Nora New");
        customer = customers.find(new SourceIdentifier("crm", id)).orElseThrow();
    }

    @Test
    void a_promise_of_a_file_stands_as_one_that_was_given_at_the_door() throws IOException {
        var run = imported(
                "promises.csv",
                "Vorgang;Kunde;Zusage;Fällig;Team;zugesagt am",
                id + "-Z;" + id + ";Wir rufen an.;" + FRIDAY + ";Kundendienst;2026-01-05");
        assertThat(run.code()).as(run.said()).isZero();
        assertThat(run.said()).contains("promises.csv: 1 rows", "1 taken, 0 refused");
        var door = web.as(Role.INTEGRATIONS);
        var more = ", \"team\": \"care-team\", \"source\": \"crm\"";
        PromiseDesk.id(PromiseDesk.give(door, customer, "Wir rufen an.", NIGHT, more));

        var both = people.looking("promise-eva", customer)
                .get(path(customer) + "?open=true")
                .<List<Map<String, Object>>>at("$.items");

        assertThat(both).hasSize(2);
        assertThat(both.get(0))
                .containsEntry("promisedAt", "2026-01-05T00:00:00Z")
                .containsEntry("author", "crm");
        assertThat(alike(both.get(0))).isEqualTo(alike(both.get(1))).containsEntry("text", "Wir rufen an.");
        var told = people.looking("promise-eva", customer)
                .get("/api/customers/" + customer + "/timeline?type=commitment")
                .<List<Map<String, Object>>>at("$.items");
        assertThat(told.get(1)).containsEntry("at", "2026-01-05T00:00:00Z");
        assertThat(Instant.parse(told.get(1).get("recordedAt").toString())).isAfter("2026-01-06T00:00:00Z");
    }

    @Test
    void the_same_id_is_the_same_promise_whatever_became_of_it_here() throws IOException {
        var promise = line(id + "-1", "We call.", "");
        imported("first.jsonl", promise, line(id + "-2", "We write.", ""), promise);
        assertThat(states()).containsExactly("We call. open 1", "We write. open 1");

        var run = imported(
                "second.jsonl",
                line(id + "-1", "We call.", ", \"outcome\": \"kept\""),
                line(id + "-2", "We never said so.", ""),
                promise);

        assertThat(run.said()).contains("2 taken, 1 refused");
        assertThat(run.text("refused.csv"))
                .contains("second.jsonl,2,id,", "in other words")
                .doesNotContain("never");
        assertThat(states()).containsExactly("We call. kept 2", "We write. open 1");
        var eva = people.looking("promise-eva", customer);
        var second = eva.get(path(customer))
                .<List<String>>at("$.items[?(@.text=='We write.')].id")
                .get(0);
        settle(eva, customer, second, 1, "withdrawn");
        run = imported("third.jsonl", line(id + "-2", "We write.", ", \"outcome\": \"broken\""));
        assertThat(run.text("refused.csv")).contains("third.jsonl,1,outcome,outcome is said once");
        assertThat(imported("second.jsonl", promise, "--again").code()).isZero();
        assertThat(states()).containsExactly("We call. kept 2", "We write. withdrawn 2");
    }

    @Test
    void what_nobody_could_keep_is_refused_with_every_reason() throws IOException {
        var run = imported(
                "promises.csv",
                "id,customer,promise,due,zone,by,status,said",
                "P1," + id + ",We call.,someday,Berlin,Kunde,lost,",
                "P2," + id + ",We call after the cancer.,2019-03-05,,,,",
                "P3,nobody-" + id + ",We call.," + FRIDAY + ",,,,");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.text("refused.csv"))
                .contains("promises.csv,2,dueAt,\"dueAt must be a day such as", "promises.csv,2,zone,")
                .contains("promises.csv,2,by,by is the customer", "promises.csv,2,outcome,")
                .contains("promises.csv,3,dueAt,dueAt must be at most a year ago")
                .contains("promises.csv,3,text,", "which may be a special category")
                .contains("promises.csv,4,customer,")
                .doesNotContain("cancer", id);
        assertThat(run.said()).contains("nothing is mapped to them", "said");
        var nobody = Files.writeString(folder.resolve("nobody.yaml"), "zone: UTC\n");
        run = ran("moon.csv", nobody, "id,customer,promise,due,team", "P4," + id + ",We call.," + FRIDAY + ",moon");
        assertThat(run.text("refused.csv")).contains("moon.csv,2,team,").contains("billing-team, care-team");
        assertThat(states()).isEmpty();
    }

    private static Map<String, Object> alike(Map<String, Object> promise) {
        var alike = new HashMap<>(promise);
        List.of("id", "author", "promisedAt").forEach(alike::remove);
        return alike;
    }

    private List<String> states() {
        return people
                .looking("promise-eva", customer)
                .get(path(customer))
                .<List<Map<String, Object>>>at("$.items")
                .stream()
                .map(one -> "%s %s %s".formatted(one.get("text"), one.get("state"), one.get("version")))
                .sorted()
                .toList();
    }

    private String line(String promise, String text, String more) {
        return "{\"id\": \"%s\", \"customer\": \"%s\", \"text\": \"%s\", \"due\": \"%s\"%s}"
                .formatted(promise, id, text, FRIDAY, more);
    }

    /** @param lines and {@code --again} */
    private Imported imported(String name, String... lines) throws IOException {
        return ran(
                name, Files.writeString(folder.resolve("map.yaml"), "team: care-team\nzone: Europe/Berlin\n"), lines);
    }

    private Imported ran(String name, Path mapping, String... lines) throws IOException {
        var again = lines[lines.length - 1].equals("--again");
        var rows = List.of(lines).subList(0, again ? lines.length - 1 : lines.length);
        var file = Files.write(folder.resolve(name), rows).toString();
        var args = new ArrayList<>(List.of(file, "--source=crm", "--mapping=" + mapping));
        args.addAll(again ? List.of("--again") : List.of());
        return Imported.intoDatabase(folder, args.toArray(String[]::new));
    }
}
