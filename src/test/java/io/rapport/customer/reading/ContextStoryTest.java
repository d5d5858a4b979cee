package io.rapport.customer.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.kernel.CustomerId;
import io.rapport.web.Web;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that stands beside a task, in one answer: the same as its parts, whoever asks, and noted once. */
@RapportTest
class ContextStoryTest {

    @Autowired
    Web web;

    @Autowired
    Planted planted;

    @Autowired
    JdbcClient jdbc;

    @Test
    void it_says_what_its_parts_say_to_whoever_asks() {
        var customer = planted.worked().id();
        for (var reader : List.of(
                web.as("context-agent", "agents", "billing-team"),
                web.as("context-stranger", "agents"),
                web.as("context-lead", "leads"),
                web.as("context-auditor", "auditors"),
                web.as("context-officer", "privacy-officers"))) {
            saysWhatItsPartsSay(reader, customer);
        }
        assertThat(web.as("context-owner", "process-owners")
                        .get(path(customer) + "/context")
                        .status())
                .isEqualTo(web.as("context-owner", "process-owners")
                        .get(path(customer))
                        .status());
    }

    @Test
    void of_two_who_are_one_it_says_what_is_known_of_both_under_either_id() {
        var one = planted.worked().id();
        var other = planted.resolved().id();
        var officer = web.as("context-joiner", "privacy-officers");
        var merged = officer.post(
                path(one) + "/merges", "{\"absorbed\": \"%s\", \"reason\": \"the same\"}".formatted(other));
        assertThat(merged.status()).as(merged.body()).isEqualTo(201);
        var agent = web.as("context-agent", "agents", "billing-team");

        saysWhatItsPartsSay(agent, one);
        saysWhatItsPartsSay(agent, other);
        assertThat(agent.get(path(other) + "/context").<List<String>>at("$.customer.merged"))
                .containsExactly(other.value());
        assertThat(agent.get(path(other) + "/context").<List<String>>at("$.latest[*].text"))
                .as("a task on one of them is a ground for both")
                .containsAll(planted(agent.get(path(one) + "/timeline?type=interaction")));
    }

    @Test
    void one_look_is_noted_once_for_each_way_it_was_shown() {
        var customer = planted.worked().id();
        web.as("context-agent", "agents", "billing-team").get(path(customer) + "/context");
        var notes = jdbc.sql("select shown, kinds from customer_read where customer_id = :customer"
                        + " and reader = 'context-agent'")
                .param("customer", customer.number())
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .list();
        assertThat(notes).hasSize(2);
        assertThat(notes)
                .filteredOn(note -> note.getKey().equals("clear"))
                .first()
                .satisfies(note -> assertThat(note.getValue().split(","))
                        .contains("name", "identifiers", "interactions", "annual-value", "email"));
        assertThat(notes)
                .filteredOn(note -> note.getKey().equals("masked"))
                .first()
                .satisfies(note -> assertThat(note.getValue()).isEqualTo("accessibility-need"));
    }

    @Test
    void what_cannot_be_answered_is_refused_as_everywhere() {
        var officer = web.as("context-officer", "privacy-officers");
        var customer = planted.resolved().id();
        assertThat(officer.get("/api/customers/C-999999999999/context").status())
                .isEqualTo(404);
        assertThat(officer.get("/api/customers/nobody/context").status()).isEqualTo(422);
        assertThat(officer.get(path(customer) + "/context?latest=0").status()).isEqualTo(422);
        assertThat(officer.get(path(customer) + "/context?latest=100000").status())
                .isEqualTo(422);
        assertThat(officer.get(path(customer) + "/context?decision=horoscope").<List<Object>>at("$.decision.items"))
                .isEmpty();
    }

    private static void saysWhatItsPartsSay(Web.Client reader, CustomerId customer) {
        var path = path(customer);
        var context = reader.get(path + "/context?latest=3&decision=tier");
        assertThat(context.status()).as(context.body()).isEqualTo(200);
        assertThat(context.<Object>at("$.customer")).isEqualTo(reader.get(path).at("$"));
        assertThat(context.<Object>at("$.facts"))
                .isEqualTo(reader.get(path + "/facts").at("$"));
        assertThat(context.<Object>at("$.decision"))
                .isEqualTo(reader.get(path + "/decisions/tier/facts").at("$"));
        var latest = context.<List<Map<String, Object>>>at("$.latest");
        var line = reader.get(path + "/timeline?type=interaction&limit=3").<List<Map<String, Object>>>at("$.items");
        assertThat(line).hasSameSizeAs(latest);
        for (int i = 0; i < latest.size(); i++) {
            assertThat(line.get(i)).containsAllEntriesOf(latest.get(i));
        }
    }

    private static List<String> planted(Web.Answer timeline) {
        return timeline.at("$.items[*].text");
    }

    private static String path(CustomerId customer) {
        return "/api/customers/" + customer;
    }
}
