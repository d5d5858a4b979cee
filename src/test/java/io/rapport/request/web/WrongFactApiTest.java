package io.rapport.request.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Journeys;
import io.rapport.RapportTest;
import io.rapport.access.Role;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import io.rapport.request.Desk;
import io.rapport.web.Web;
import io.rapport.web.Web.Answer;
import io.rapport.web.Web.Client;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** "This is wrong", said over HTTP by somebody who has the task, and by people who have not. */
@RapportTest
class WrongFactApiTest {

    @Autowired
    Web web;

    @Autowired
    Desk desk;

    @Autowired
    Journeys journeys;

    private CustomerId customer;
    private RequestId request;
    private Client anna;

    @BeforeEach
    void a_task_is_open() {
        customer = desk.customerWith("city", "Old Town", "preferred-channel", "letter", "annual-value", "12000");
        request = desk.request(customer, "billing-question");
        journeys.follow(request);
        anna = web.as("wrong-anna", "agents", "billing-team");
    }

    @Test
    void who_has_the_task_says_it_and_a_colleague_who_is_slower_sees_it() {
        var said = say(anna, "city", "");
        assertThat(said.status()).as(said.body()).isEqualTo(201);
        assertThat(said.<Map<String, Object>>at("$"))
                .containsEntry("kind", "city")
                .containsEntry("source", "crm")
                .containsEntry("ageDays", 1)
                .containsEntry("saidBy", "wrong-anna")
                .doesNotContainValue("Old Town");

        var slower = say(web.as("wrong-ben", "agents", "billing-team"), "city", ", \"right\": \"New Town\"");
        assertThat(slower.status()).isEqualTo(409);
        assertThat(slower.<String>at("$.type")).endsWith("customer/already-said-wrong");
        assertThat(slower.<Map<String, Object>>at("$.standing")).containsEntry("saidBy", "wrong-anna");

        var context = anna.get("/api/customers/" + customer + "/context");
        assertThat(context.<List<String>>at("$.facts.items[?(@.kind=='city')].saidWrongAt"))
                .hasSize(1);
        assertThat(context.<List<Object>>at("$.facts.items[?(@.kind=='preferred-channel' && @.saidWrongAt)]"))
                .isEmpty();
        assertThat(say(anna, "annual-value", "").status()).isEqualTo(201);
        assertThat(anna.get("/api/customers/" + customer + "/context")
                        .<List<String>>at("$.decision.items[?(@.kind=='annual-value')].standing"))
                .containsExactly("wrong");
        assertThat(web.as("wrong-lead", "leads", "billing-team")
                        .get("/api/customers/" + customer + "/tier")
                        .<List<String>>at("$.wrong"))
                .containsExactly("annual-value");
    }

    @Test
    void what_is_right_is_written_as_the_customers_own_word() {
        assertThat(say(anna, "preferred-channel", ", \"right\": \"pigeon\"").status())
                .isEqualTo(422);
        assertThat(say(anna, "preferred-channel", ", \"right\": \"phone\"").status())
                .isEqualTo(201);

        assertThat(anna.get("/api/customers/" + customer + "/facts")
                        .<List<String>>at("$.items[?(@.kind=='preferred-channel' && @.source=='customer')].value"))
                .containsExactly("phone");
    }

    @Test
    void who_does_not_see_the_fact_and_what_is_nothing_are_refused() {
        assertThat(say(web.as("wrong-stranger", "agents"), "city", "").status()).isEqualTo(403);
        assertThat(say(web.as(Role.INTEGRATIONS), "city", "").status()).isEqualTo(403);
        assertThat(say(web.as(Role.AUDITORS), "city", "").status()).isEqualTo(403);
        assertThat(say(anna, "shoe-size", "").status()).isEqualTo(422);
        assertThat(say(anna, "birth-date", "").<String>at("$.type")).endsWith("customer/nothing-known");
        assertThat(say(anna, "city", ", \"fact\": \"the one I saw\"").status()).isEqualTo(422);
        assertThat(anna.post(path("city"), "{\"request\": \"R-999999999\"}").status())
                .isEqualTo(404);
        assertThat(anna.post(path("city"), "{}").status()).isEqualTo(422);
    }

    private Answer say(Client who, String kind, String more) {
        return who.post(path(kind), "{\"request\": \"%s\"%s}".formatted(request, more));
    }

    private String path(String kind) {
        return "/api/customers/%s/facts/%s/wrong".formatted(customer, kind);
    }
}
