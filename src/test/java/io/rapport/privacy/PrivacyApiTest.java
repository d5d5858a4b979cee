package io.rapport.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.access.Role;
import io.rapport.customer.Customers;
import io.rapport.customer.SourceIdentifier;
import io.rapport.request.Desk;
import io.rapport.web.Browser;
import io.rapport.web.Web;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RapportTest
class PrivacyApiTest {

    private static final String DOOR = "/api/privacy-requests";

    @Autowired
    Web web;

    @Autowired
    Customers customers;

    @Autowired
    Desk desk;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @Test
    void an_agent_opens_it_once_and_the_same_again_is_the_same() {
        var external = "ida." + UUID.randomUUID() + "@planted.example";
        var body = body(external, desk.stranger().value(), "access", "gdpr");
        var agent = web.as(Role.AGENTS);

        var opened = agent.post(DOOR, body);
        assertThat(opened.status()).as(opened.body()).isEqualTo(202);
        var id = opened.<String>at("$.id");
        assertThat(opened.header("Location")).isEqualTo(DOOR + "/" + id);
        assertThat(agent.post(DOOR, body).body()).isEqualTo(opened.body());
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("privacy-request")
                        .processInstanceBusinessKey(id)
                        .count())
                .isEqualTo(1);

        var other = agent.post(DOOR, body.replace("access", "erasure"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.body()).contains(id).doesNotContain(external);
        assertThat(jdbc.sql("select external_lookup from privacy_request where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .doesNotContain("ida");
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "everything, gdpr, , kind",
        "access, mosaic, , declaredLaw",
        "access, gdpr, 2999-01-01T00:00:00Z, receivedAt",
        "access, gdpr, 2001-01-01T00:00:00Z, receivedAt",
    })
    void what_cannot_be_is_refused_with_the_field(String kind, String law, String received, String field) {
        var body = body(UUID.randomUUID().toString(), desk.stranger().value(), kind, law);
        var with = received == null ? body : body.replace("}", ", \"receivedAt\": \"%s\"}".formatted(received));

        var refused = web.as(Role.AGENTS).post(DOOR, with);

        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.<List<String>>at("$.errors[*].field")).containsExactly(field);
    }

    @Test
    void nobody_there_is_404_and_a_missing_field_422() {
        var agent = web.as(Role.AGENTS);

        assertThat(agent.post(DOOR, body("x-" + UUID.randomUUID(), "C-999999999999", "access", "gdpr"))
                        .status())
                .isEqualTo(404);
        assertThat(agent.post(DOOR, "{\"source\": \"crm\"}").status()).isEqualTo(422);
        assertThat(web.as(Role.PRIVACY_OFFICERS).get(DOOR + "/P-999999999").status())
                .isEqualTo(404);
    }

    @Test
    void who_asked_for_what_is_for_those_who_answer_and_those_who_examine() {
        var id = web.as(Role.AGENTS)
                .post(DOOR, body(UUID.randomUUID().toString(), desk.stranger().value(), "erasure", "gdpr"))
                .<String>at("$.id");

        for (var role : List.of(Role.PRIVACY_OFFICERS, Role.MANAGERS, Role.AUDITORS)) {
            var shown = web.as(role).get(DOOR + "/" + id);
            assertThat(shown.status()).as(shown.body()).isEqualTo(200);
            assertThat(shown.<List<String>>at("$.weighing[*].recordClass"))
                    .as("nothing is weighed before it is known who asks")
                    .isEmpty();
            assertThat(shown.<List<String>>at("$.events[*].what")).containsExactly("opened");
        }
        for (var role : List.of(Role.AGENTS, Role.LEADS, Role.INTEGRATIONS, Role.PROCESS_OWNERS)) {
            assertThat(web.as(role).get(DOOR + "/" + id).status())
                    .as(role.title())
                    .isEqualTo(403);
            assertThat(web.as(role).get("/privacy").status()).as(role.title()).isEqualTo(403);
        }
        assertThat(web.as(Role.PRIVACY_OFFICERS).get(DOOR + "?limit=200").<List<String>>at("$.items[*].id"))
                .contains(id);
    }

    @Test
    void on_the_page_an_officer_opens_one_and_a_mistake_is_told_in_place() {
        var customer = desk.stranger();
        web.as("page-officer", "privacy-officers");
        var page = Browser.of(web, "page-officer").page();
        var form = "customer=%s&kind=access&declaredLaw=unknown&receivedOn=&once=%s"
                .formatted(customer, UUID.randomUUID());

        var opened = page.post("/privacy", "application/x-www-form-urlencoded", form);
        assertThat(opened.status()).as(opened.body()).isEqualTo(302);
        assertThat(page.post("/privacy", "application/x-www-form-urlencoded", form)
                        .header("Location"))
                .as("the same form sent twice")
                .isEqualTo(opened.header("Location"));
        var list = page.get(opened.header("Location").replaceFirst("https?://[^/]+", ""));
        assertThat(list.body()).contains(customer.value(), "is open, and its clock runs", "See what we have");

        var number = UUID.randomUUID().toString();
        customers.identify(customer, new SourceIdentifier("crm", number));
        var byLetter = page.post(
                "/privacy",
                "application/x-www-form-urlencoded",
                "customer=crm:%s&kind=access&declaredLaw=gdpr&receivedOn=&once=%s"
                        .formatted(number, UUID.randomUUID()));
        assertThat(byLetter.status())
                .as("found by what the CRM calls them: " + byLetter.body())
                .isEqualTo(302);
        var unknown = page.post(
                "/privacy",
                "application/x-www-form-urlencoded",
                "customer=crm:none-%s&kind=access&declaredLaw=gdpr&receivedOn=&once=%s"
                        .formatted(number, UUID.randomUUID()));
        assertThat(unknown.body()).contains("role=\"alert\"", "No customer is called that by crm.");

        var wrong = page.post(
                "/privacy",
                "application/x-www-form-urlencoded",
                "customer=C-999999999999&kind=access&declaredLaw=gdpr&receivedOn=&once=" + UUID.randomUUID());
        assertThat(wrong.status()).isEqualTo(200);
        assertThat(wrong.body()).contains("role=\"alert\"", "C-999999999999");
    }

    private static String body(String external, String customer, String kind, String law) {
        return "{\"source\": \"letters\", \"externalId\": \"%s\", \"customer\": \"%s\", \"kind\": \"%s\", \"declaredLaw\": \"%s\"}"
                .formatted(external, customer, kind, law);
    }
}
