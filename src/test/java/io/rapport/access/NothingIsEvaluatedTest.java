package io.rapport.access;

import static io.rapport.request.work.WorkRequest.WORK_ON_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.customer.Customers;
import io.rapport.request.Desk;
import io.rapport.web.Web;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What looks like code or SQL is compared and kept, never evaluated; and nobody helps himself to more. */
@RapportTest
class NothingIsEvaluatedTest {

    private static final String INJECTION =
            "${''.getClass().forName('java.lang.Runtime')} '; drop table customer_record; --";

    @Autowired
    Web web;

    @Autowired
    Desk desk;

    @Autowired
    Customers customers;

    @Test
    void a_note_that_looks_like_code_is_a_note() {
        var customer = desk.stranger();
        var journey = desk.asks(customer, "billing-question");

        var done = complete(
                anna(), journey.task(WORK_ON_REQUEST).getId(), Map.of("outcome", "resolve", "note", INJECTION));

        assertThat(done.status()).as(done.body()).isEqualTo(204);
        assertThat(customers.timeline(customer, 1, null).items())
                .singleElement()
                .satisfies(said -> assertThat(said.text()).isEqualTo(INJECTION));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assigneeExpression",
                "candidateUserExpression",
                "dueAfterExpression",
                "processInstanceBusinessKeyExpression"
            })
    void a_query_evaluates_nothing(String field) {
        var answer = anna().post("/engine-rest/task", "{\"%s\": \"${''.getClass()}\"}".formatted(field));

        assertThat(answer.status()).as(answer.body()).isBetween(400, 500);
        assertThat(answer.body()).contains("xpression").doesNotContain("java.lang.String", "\tat ");
    }

    @Test
    void a_list_of_work_cannot_be_stretched_into_an_expression() {
        List<String> lists = anna().get("/engine-rest/filter").at("$[*].id");
        assertThat(lists).isNotEmpty();

        var answer = anna().post(
                        "/engine-rest/filter/" + lists.get(0) + "/list",
                        "{\"assigneeExpression\": \"${''.getClass()}\"}");

        assertThat(answer.status()).as(answer.body()).isBetween(400, 500);
    }

    @Test
    void not_even_an_administrators_list_of_work_calls_into_java() {
        var list = "{\"resourceType\": \"Task\", \"name\": \"Mine\", \"query\": {\"assigneeExpression\": \"%s\"}}";

        var harmless = web.admin().post("/engine-rest/filter/create", list.formatted("${currentUser()}"));
        var harmful = web.admin().post("/engine-rest/filter/create", list.formatted("${''.getClass().getName()}"));

        assertThat(count(harmless).status()).isEqualTo(200);
        var refused = count(harmful);
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.<String>at("$.message")).contains("is not evaluated");
        web.admin().delete("/engine-rest/filter/" + harmless.at("$.id"));
        web.admin().delete("/engine-rest/filter/" + harmful.at("$.id"));
    }

    private Web.Answer count(Web.Answer made) {
        assertThat(made.status()).as(made.body()).isEqualTo(200);
        return web.admin().get("/engine-rest/filter/" + made.at("$.id") + "/count");
    }

    @Test
    void a_literal_in_a_query_is_only_compared() {
        assertThat(anna().post("/engine-rest/task", "{\"nameLike\": \"%' or '1'='1\"}")
                        .body())
                .isEqualTo("[]");
        assertThat(anna().get("/engine-rest/task?name=%24%7B1%7D").body()).isEqualTo("[]");
    }

    @Test
    void an_agent_makes_no_filter_no_user_no_grant_and_starts_nothing() {
        for (var call : Map.of(
                        "/engine-rest/filter/create",
                        "{\"resourceType\": \"Task\", \"name\": \"x\", \"query\": {\"assigneeExpression\": \"${''.getClass()}\"}}",
                        "/engine-rest/user/create",
                        "{\"profile\": {\"id\": \"eve\"}, \"credentials\": {\"password\": \"a-long-password\"}}",
                        "/engine-rest/authorization/create",
                        "{\"type\": 1, \"permissions\": [\"ALL\"], \"userId\": \"annarest\", \"resourceType\": 0, \"resourceId\": \"*\"}",
                        "/engine-rest/process-definition/key/service-request/start",
                        "{}",
                        "/engine-rest/message",
                        "{\"messageName\": \"request.opened\"}")
                .entrySet()) {
            assertThat(anna().post(call.getKey(), call.getValue()).status())
                    .as(call.getKey())
                    .isEqualTo(403);
        }
        assertThat(anna().put("/engine-rest/group/camunda-admin/members/annarest", "")
                        .status())
                .isEqualTo(403);
    }

    private Web.Client anna() {
        return web.as("annarest", "agents", "billing-team");
    }

    private static Web.Answer complete(Web.Client person, String task, Map<String, String> form) {
        return person.post("/engine-rest/task/" + task + "/complete", variables(form));
    }

    private static String variables(Map<String, String> form) {
        var values = form.entrySet().stream()
                .map(e -> "\"%s\": {\"value\": \"%s\", \"type\": \"String\"}".formatted(e.getKey(), e.getValue()))
                .toList();
        return "{\"variables\": {%s}}".formatted(String.join(", ", values));
    }
}
