package io.rapport.customer.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.access.Role;
import io.rapport.request.Desk;
import io.rapport.web.Web;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody gives himself a right, and what one may not see, one cannot find out by writing. */
@RapportTest
class NoProbingTest {

    private static final String FACT =
            """
            {"kind": "%s", "value": "%s", "source": "%s", "observedAt": "2026-03-01T09:00:00Z"}""";

    @Autowired
    Web web;

    @Autowired
    Planted planted;

    @Autowired
    Desk desk;

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"AGENTS", "LEADS", "MANAGERS", "AUDITORS", "PROCESS_OWNERS", "PRIVACY_OFFICERS"})
    void a_case_or_an_identifier_of_ones_own_making_is_no_way_in(Role role) {
        var customer = planted.resolved();
        var person = web.as(role);

        var opened = person.post(
                "/api/requests",
                """
                {"source": "mine", "externalId": "1", "customer": {"system": "planted", "value": "%s"},
                 "type": "billing-question", "channel": "email", "text": "Let me in."}"""
                        .formatted(customer.identifier()));
        var identified = person.post(
                "/api/customers/" + customer.id() + "/identifiers", "{\"system\": \"mine\", \"value\": \"1\"}");
        var registered = person.post("/api/customers", "{\"name\": \"Ida Example\"}");

        assertThat(List.of(opened.status(), identified.status(), registered.status()))
                .containsOnly(403);
    }

    @Test
    void without_a_task_a_guess_at_a_value_is_refused_whether_it_is_right_or_wrong() {
        var customer = planted.resolved();
        var path = "/api/customers/" + customer.id() + "/facts";
        var agent = web.as("tom-guesses", "agents", "technical-team");

        var answers = List.of(
                agent.post(path, FACT.formatted("city", "Bonn", "agent")),
                agent.post(path, FACT.formatted("annual-value", "38000", "customer")),
                agent.post(path, FACT.formatted("contract", "premium", "customer")));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.body()).isEqualTo(403);
            assertThat(answer.body()).contains("not-yours-to-write");
        });
        var said = agent.post(
                "/api/customers/" + customer.id() + "/timeline",
                """
                {"source": "agent", "externalId": "1", "channel": "phone", "direction": "inbound",
                 "text": "Said nothing.", "at": "2026-03-01T09:00:00Z"}""");
        assertThat(said.status()).as(said.body()).isEqualTo(403);
    }

    @Test
    void with_a_task_an_agent_writes_in_his_own_or_the_customers_name_but_not_in_a_systems() {
        var customer = planted.worked();
        var path = "/api/customers/" + customer.id() + "/facts";
        var agent = web.as("anna-writes", "agents", "billing-team");

        assertThat(agent.post(path, FACT.formatted("city", "Bonn", "agent")).status())
                .isEqualTo(201);
        assertThat(agent.post(path, FACT.formatted("city", "Bonn", "customer")).status())
                .isEqualTo(201);
        for (var system : List.of("crm", "urn:example:erp", "nobody-knows")) {
            var answer = agent.post(path, FACT.formatted("city", "Bonn", system));
            assertThat(answer.status()).as(answer.body()).isEqualTo(403);
            assertThat(answer.<String>at("$.errors[0].field")).isEqualTo("source");
            assertThat(answer.body()).contains("source must be one of customer, agent");
        }
    }

    @Test
    void whether_the_sources_agree_is_not_said_of_what_is_hidden() {
        var customer = planted.resolved();
        var path = "/api/customers/" + customer.id() + "/decisions/tier/facts";

        var everything = web.as(Role.INTEGRATIONS).get(path).<List<String>>at("$.items[*].said[*].access");
        List<String> seen = web.as("tom-asks", "agents").get(path).at("$.items[*].said[*].access");

        assertThat(everything).isNotEmpty();
        assertThat(seen).doesNotContain("hidden");
    }

    @Test
    void whether_something_hidden_is_known_is_not_said() {
        var known = planted.resolved().id();
        var unknown = desk.stranger();
        var agent = web.as("tom-asks", "agents");
        for (var path : List.of("/decisions/tier/facts|$.items[*].kind", "/context|$.decision.items[*].kind")) {
            var parts = path.split("\\|");
            assertThat(agent.get("/api/customers/" + known + parts[0]).<List<String>>at(parts[1]))
                    .as(path)
                    .isNotEmpty()
                    .isEqualTo(agent.get("/api/customers/" + unknown + parts[0]).at(parts[1]));
        }
    }

    @Test
    void only_who_has_seen_both_says_that_two_are_one() {
        var one = planted.worked();
        var other = planted.resolved();
        var wish = "{\"absorbed\": \"%s\", \"reason\": \"They look alike.\"}".formatted(other.id());

        var manager = web.as(Role.MANAGERS).post("/api/customers/" + one.id() + "/merges", wish);

        assertThat(manager.status()).as(manager.body()).isEqualTo(403);
        assertThat(web.as(Role.INTEGRATIONS).get("/api/customers/" + other.id()).<String>at("$.id"))
                .isEqualTo(other.id().value());
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"AGENTS", "LEADS"})
    void what_the_customer_did_about_another_teams_request_is_not_for_an_agent_or_lead_to_say(Role role) {
        var customer = planted.worked();
        var path = "/api/requests/" + customer.request();
        var elsewhere = web.as("elsewhere-" + role.group(), role.group(), "technical-team");

        for (var move : List.of("withdraw", "reopen", "confirm", "continue")) {
            var answer = elsewhere.post(path + "/" + move, "");
            assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        }
        assertThat(elsewhere.post(path + "/feedback", "{\"score\": 5}").status())
                .isEqualTo(403);

        var own = web.as("own-" + role.group(), role.group(), "billing-team");
        for (var move : List.of("reopen", "continue")) {
            var silent = own.post(path + "/" + move, "");
            assertThat(silent.status())
                    .as("a case opens by a word: " + silent.body())
                    .isEqualTo(422);
            assertThat(silent.body()).contains("write down what the customer said");
        }
        assertThat(own.post(path + "/withdraw", "").status()).isEqualTo(204);
    }

    @Test
    void who_opens_a_case_again_writes_down_what_the_customer_said() {
        var customer = planted.resolved();
        var path = "/api/requests/" + customer.request();
        var own = web.as("own-again", "agents", "billing-team");

        assertThat(own.post(path + "/reopen", "{\"said\": \"It came back this morning.\"}")
                        .status())
                .isEqualTo(204);

        assertThat(web.as(Role.INTEGRATIONS)
                        .get("/api/customers/" + customer.id() + "/timeline?type=interaction")
                        .<List<String>>at("$.items[?(@.author=='own-again')].text"))
                .containsExactly("It came back this morning.");
    }

    @Test
    void where_a_request_stands_is_said_without_a_word_about_the_customer_and_leaves_no_read() {
        var customer = planted.asked();
        var tom = web.as("tom-stands", "agents");

        var standing = tom.get("/api/requests/" + customer.request() + "/standing");
        var wishes = tom.get("/api/approvals/standings?customer=" + customer.id());

        assertThat(standing.<String>at("$.customer")).isEqualTo(customer.id().value());
        assertThat(wishes.<List<String>>at("$.items[*].standing")).containsExactly("open");
        customer.values().values().stream()
                .flatMap(List::stream)
                .forEach(value -> assertThat(standing.body() + wishes.body()).doesNotContain(value));
        assertThat(web.as(Role.PRIVACY_OFFICERS)
                        .get("/api/customers/" + customer.id() + "/reads")
                        .<List<String>>at("$.items[*].reader"))
                .doesNotContain("tom-stands");
    }
}
