package io.rapport.customer.reading;

import static io.rapport.Person.ANNA;
import static io.rapport.request.process.ServiceRequest.NOTE;
import static io.rapport.request.work.WorkRequest.OUTCOME;
import static io.rapport.request.work.WorkRequest.WORK_ON_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.access.Role;
import io.rapport.customer.needtoknow.BreakGlass;
import io.rapport.engine.EngineClock;
import io.rapport.web.Web;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who saw which fact when, and why. */
@RapportTest
class ReadLogStoryTest {

    @Autowired
    Web web;

    @Autowired
    Planted planted;

    @Autowired
    EngineClock clock;

    @Test
    void a_right_ends_with_the_task_and_the_attempt_after_it_is_noted() {
        var customer = planted.worked();
        var anna = web.as("anna-reads", "agents", "billing-team");
        var path = "/api/customers/" + customer.id() + "/facts";

        assertThat(anna.get(path).body()).contains("@mail.example");
        customer.journey().completedBy(ANNA, WORK_ON_REQUEST, OUTCOME.with("resolve"), NOTE.with("Done."));
        assertThat(anna.get(path).body()).doesNotContain("@mail.example");

        var reads = reads(customer.id().value());
        assertThat(of(reads, "masked").get(0))
                .containsEntry("reader", "anna-reads")
                .containsEntry("purpose", "none")
                .doesNotContainKey("request");
        assertThat(of(reads, "clear").get(0))
                .containsEntry("reader", "anna-reads")
                .containsEntry("name", "Web Tester")
                .containsEntry("role", "Agents")
                .containsEntry("purpose", "service")
                .containsEntry("request", customer.request().value())
                .containsEntry(
                        "kinds",
                        List.of(
                                "accessibility-consent",
                                "annual-value",
                                "churn-risk",
                                "city",
                                "email",
                                "health-note-consent",
                                "language"))
                .containsEntry("rules", List.of("service-work"));
    }

    @Test
    void the_log_is_paged_newest_first_and_says_nothing_personal() {
        var customer = planted.resolved();
        var path = "/api/customers/" + customer.id();
        var crm = web.as(Role.INTEGRATIONS);
        List.of("", "/timeline?type=interaction", "/facts").forEach(what -> crm.get(path + what));

        var first = officer().get(path + "/reads?limit=3");
        assertThat(first.<List<String>>at("$.items[0:2].kinds[*]")).contains("email", "accessibility-need");
        assertThat(first.<List<String>>at("$.items[2].kinds")).containsExactly("external-id", "interactions");
        var second = officer().get(path + "/reads?limit=3&after=" + first.at("$.next"));
        assertThat(second.<List<String>>at("$.items[0].kinds")).containsExactly("identifiers", "name");
        customer.values().values().forEach(values -> assertThat(first.body() + second.body())
                .doesNotContain(values));
        assertThat(officer().get(path + "/reads?after=x").status()).isEqualTo(422);
    }

    @Test
    void the_glass_is_broken_for_an_hour_by_one_person_for_one_customer_and_noted() {
        var customer = planted.resolved();
        var other = planted.resolved();
        var cleo = web.as("cleo-breaks", "agents", "care-team");
        var path = "/api/customers/" + customer.id();

        var broken = cleo.post(path + "/break-glass", "{\"reason\": \"Caller in distress.\"}");
        assertThat(broken.status()).as(broken.body()).isEqualTo(201);

        var name = customer.values()
                .get(io.rapport.customer.needtoknow.Sensitivity.NAME)
                .get(0);
        assertThat(cleo.get(path).<String>at("$.name")).isEqualTo(name);
        assertThat(web.as("tom-breaks-not", "agents").get(path).body()).doesNotContain(name);
        assertThat(cleo.get("/api/customers/" + other.id()).body()).contains("\"name\":\"X••• P•••\"");
        assertThat(web.as(Role.AUDITORS)
                        .get("/engine-rest/history/user-operation?operationType=customer.break-glass")
                        .<List<String>>at("$[?(@.newValue=='%s')].userId".formatted(customer.id())))
                .containsExactly("cleo-breaks");
        assertThat(of(reads(customer.id().value()), "clear").get(0)).containsEntry("purpose", "break-glass");

        clock.moveTo(clock.instant().plus(BreakGlass.LASTS).plus(Duration.ofSeconds(1)));
        assertThat(cleo.get(path).body()).doesNotContain(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"reason\": \"  \"}", "{\"reason\": null}"})
    void no_glass_without_a_reason(String body) {
        var customer = planted.resolved();
        var answer = web.as(Role.AGENTS).post("/api/customers/" + customer.id() + "/break-glass", body);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.<String>at("$.errors[0].field")).isEqualTo("reason");
    }

    @Test
    void only_who_serves_customers_may_break_it_and_only_officers_and_auditors_ask_who_looked() {
        var path = "/api/customers/" + planted.resolved().id();
        var reason = "{\"reason\": \"Curious.\"}";
        for (var role : List.of(Role.MANAGERS, Role.AUDITORS, Role.PRIVACY_OFFICERS, Role.INTEGRATIONS)) {
            assertThat(web.as(role).post(path + "/break-glass", reason).status())
                    .as(role.group())
                    .isEqualTo(403);
        }
        for (var role : List.of(Role.AGENTS, Role.LEADS, Role.MANAGERS, Role.INTEGRATIONS)) {
            assertThat(web.as(role).get(path + "/reads").status())
                    .as(role.group())
                    .isEqualTo(403);
            assertThat(web.as(role).get(path.replace("/api", "") + "/reads").status())
                    .isEqualTo(403);
        }
        assertThat(web.as(Role.AGENTS)
                        .post("/api/customers/C-999999999/break-glass", reason)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_page_answers_the_customers_question() {
        var customer = planted.worked();
        web.as("anna-reads", "agents", "billing-team").get("/api/customers/" + customer.id());
        web.as("tom-looks", "agents").get("/api/customers/" + customer.id());
        web.as("cleo-breaks", "agents")
                .post("/api/customers/" + customer.id() + "/break-glass", "{\"reason\": \"<b>Distress</b>\"}");

        var page = officer().get("/customers/" + customer.id() + "/reads").body();

        assertThat(page)
                .contains(
                        "Web Tester",
                        "Agents",
                        "identifiers, name",
                        customer.request().value())
                .contains("Service: an open task on this customer", "masked", "&lt;b&gt;Distress&lt;/b&gt;")
                .contains("break glass reason");
        assertThat(officer().get("/customers/reads?customer=" + customer.id()).header("Location"))
                .endsWith("/customers/" + customer.id() + "/reads");
    }

    private Web.Client officer() {
        return web.as(Role.PRIVACY_OFFICERS);
    }

    private List<Map<String, Object>> reads(String customer) {
        return officer().get("/api/customers/" + customer + "/reads").at("$.items");
    }

    private static List<Map<String, Object>> of(List<Map<String, Object>> reads, String shown) {
        return reads.stream().filter(read -> shown.equals(read.get("shown"))).toList();
    }
}
