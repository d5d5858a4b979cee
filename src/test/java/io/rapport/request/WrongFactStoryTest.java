package io.rapport.request;

import static io.rapport.Person.ANNA;
import static io.rapport.Person.CLEO;
import static io.rapport.request.Desk.MONDAY_10;
import static io.rapport.request.work.WorkRequest.FACT_ANSWER;
import static io.rapport.request.work.WorkRequest.FACT_VALUE;
import static io.rapport.request.work.WorkRequest.VERIFY_WITH_CUSTOMER;
import static io.rapport.request.work.WorkRequest.WORK_ON_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.Journeys;
import io.rapport.RapportTest;
import io.rapport.customer.Customers;
import io.rapport.customer.Observation;
import io.rapport.customer.freshness.DecisionFact;
import io.rapport.customer.freshness.DecisionFacts;
import io.rapport.customer.freshness.Standing;
import io.rapport.customer.inuse.WrongFacts;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import io.rapport.tiering.Tiers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody at work sees that a fact is wrong: it drives nothing any more, and the customer is asked. */
@RapportTest
class WrongFactStoryTest {

    @Autowired
    Desk desk;

    @Autowired
    Journeys journeys;

    @Autowired
    WrongFacts wrongFacts;

    @Autowired
    Customers customers;

    @Autowired
    DecisionFacts facts;

    @Autowired
    Tiers tiers;

    @Autowired
    Requests requests;

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_default_rule_fires_and_says_so_until_the_customer_says_what_is_right() {
        var ida = desk.platinum();
        var id = desk.request(ida, "billing-question");
        var journey = journeys.follow(id).waitsAt(WORK_ON_REQUEST);
        assertThat(tierOf(id)).isEqualTo("platinum");

        wrongFacts.say(ida, "annual-value", null, id, "anna", null);

        assertThat(annualValue(ida).standing()).isEqualTo(Standing.WRONG);
        assertThat(annualValue(ida).counts()).isEmpty();
        assertThat(annualValue(ida).saidWrongAt()).contains(MONDAY_10);
        assertThat(tiers.latest(ida).orElseThrow().reason()).endsWith("; said to be wrong: annual value");
        assertThat(tiers.latest(ida).orElseThrow().inputs().annualValue()).isNull();
        assertThat(tierOf(id)).isNotEqualTo("platinum");
        journey.waitsAt(WORK_ON_REQUEST, VERIFY_WITH_CUSTOMER).offeredTo(VERIFY_WITH_CUSTOMER, "care-team");
        assertThat(journey.visited()).contains("fact-said-to-be-wrong", "decide-tier-without-it");
        assertThat(offers(id)).containsExactly("annual-value wrong -");

        journey.completedBy(CLEO, VERIFY_WITH_CUSTOMER, FACT_ANSWER.with("changed"), FACT_VALUE.with("12000"));

        assertThat(annualValue(ida).standing()).isEqualTo(Standing.FRESH);
        assertThat(tiers.latest(ida).orElseThrow().reason()).doesNotContain("wrong");
        assertThat(offers(id)).containsExactly("annual-value wrong changed");
    }

    @Test
    void what_the_customer_confirms_counts_again() {
        var ida = desk.platinum();
        var id = worked(ida);
        wrongFacts.say(ida, "annual-value", null, id, "anna", null);

        journeys.follow(id).completedBy(CLEO, VERIFY_WITH_CUSTOMER, FACT_ANSWER.with("confirmed"));

        assertThat(annualValue(ida).standing()).isEqualTo(Standing.FRESH);
        assertThat(tierOf(id)).isEqualTo("platinum");
        assertThat(offers(id)).containsExactly("annual-value wrong confirmed");
    }

    @Test
    void who_knows_what_is_right_says_it_at_once_and_nobody_is_asked() {
        var ida = desk.platinum();
        var id = worked(ida);

        wrongFacts.say(ida, "annual-value", null, id, "anna", " 12000 ");

        assertThat(customers.fact(ida, "annual-value").orElseThrow())
                .satisfies(fact -> assertThat(List.of(fact.value(), fact.source(), String.valueOf(fact.author())))
                        .containsExactly("12000", "customer", "anna"));
        assertThat(tiers.latest(ida).orElseThrow().inputs().annualValue().amount())
                .isEqualByComparingTo("12000");
        var journey = journeys.follow(id).waitsAt(WORK_ON_REQUEST);
        assertThat(journey.visited()).contains("decide-tier-without-it").doesNotContain(VERIFY_WITH_CUSTOMER);
        assertThat(offers(id)).isEmpty();
    }

    @Test
    void a_preference_that_no_decision_uses_is_asked_about_as_well() {
        var ida = desk.customerWith("preferred-channel", "letter");
        var id = worked(ida);

        wrongFacts.say(ida, "preferred-channel", null, id, "anna", null);
        journeys.follow(id)
                .completedBy(ANNA, VERIFY_WITH_CUSTOMER, FACT_ANSWER.with("changed"), FACT_VALUE.with("phone"));

        assertThat(customers.fact(ida, "preferred-channel").orElseThrow().value())
                .isEqualTo("phone");
        assertThat(journeys.follow(id).visited()).contains("nothing-to-verify");
    }

    @Test
    void while_one_question_is_open_the_next_one_waits_for_its_answer() {
        var ida = desk.customerWith("contract", "standard");
        customers.observe(ida, new Observation("annual-value", "90000", "erp", MONDAY_10.minus(Duration.ofDays(400))));
        var id = desk.request(ida, "billing-question");
        var journey = journeys.follow(id).waitsAt(VERIFY_WITH_CUSTOMER);

        wrongFacts.say(ida, "contract", null, id, "anna", null);
        assertThat(tiers.latest(ida).orElseThrow().reason()).endsWith("; said to be wrong: contract");
        assertThat(journey.task(VERIFY_WITH_CUSTOMER))
                .as("one question at a time")
                .isNotNull();
        journey.completedBy(ANNA, VERIFY_WITH_CUSTOMER, FACT_ANSWER.with("confirmed"))
                .waitsAt(VERIFY_WITH_CUSTOMER)
                .completedBy(ANNA, VERIFY_WITH_CUSTOMER, FACT_ANSWER.with("not-asked"));

        assertThat(offers(id)).containsExactly("annual-value stale confirmed", "contract wrong not-asked");
        assertThat(tiers.latest(ida).orElseThrow().reason()).endsWith("; said to be wrong: contract");
    }

    @Test
    void a_case_of_somebody_else_is_refused_and_nothing_is_said() {
        var ida = desk.platinum();
        var other = desk.request(desk.stranger(), "billing-question");

        assertThatThrownBy(() -> wrongFacts.say(ida, "contract", null, other, "anna", null))
                .isInstanceOf(Refusals.FieldRefused.class)
                .hasMessageContaining("is about another customer");

        assertThat(customers.fact(ida, "contract").orElseThrow().saidWrongAt()).isNull();
    }

    /** Somebody has the task by now. */
    private RequestId worked(CustomerId customer) {
        var id = desk.request(customer, "billing-question");
        journeys.follow(id).waitsAt(WORK_ON_REQUEST);
        return id;
    }

    private DecisionFact annualValue(CustomerId customer) {
        return facts.of(customer, Tiers.DECISION).get(0);
    }

    private String tierOf(RequestId id) {
        return String.valueOf(requests.get(id).tier());
    }

    private List<String> offers(RequestId id) {
        return jdbc.sql("select kind || ' ' || reason || ' ' || coalesce(answer, '-') from customer_verification"
                        + " where request_id = :request order by id")
                .param("request", id.value())
                .query(String.class)
                .list();
    }
}
