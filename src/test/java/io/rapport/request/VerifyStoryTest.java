package io.rapport.request;

import static io.rapport.Person.ANNA;
import static io.rapport.Person.CLEO;
import static io.rapport.request.Desk.MONDAY_10;
import static io.rapport.request.process.ServiceRequest.IS_CUSTOMER_CONTENT;
import static io.rapport.request.process.ServiceRequest.NOTE;
import static io.rapport.request.work.WorkRequest.FACT_ANSWER;
import static io.rapport.request.work.WorkRequest.FACT_VALUE;
import static io.rapport.request.work.WorkRequest.HAND_OVER_TEAM;
import static io.rapport.request.work.WorkRequest.OUTCOME;
import static io.rapport.request.work.WorkRequest.VERIFY_WITH_CUSTOMER;
import static io.rapport.request.work.WorkRequest.WORK_ON_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.Journeys;
import io.rapport.RapportTest;
import io.rapport.customer.Customers;
import io.rapport.customer.Fact;
import io.rapport.customer.Observation;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import io.rapport.sla.Promises;
import io.rapport.tiering.Tiers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is too old or contradicted is verified with the customer, beside the work and never in its way. */
@RapportTest
class VerifyStoryTest {

    @Autowired
    Desk desk;

    @Autowired
    Journeys journeys;

    @Autowired
    Requests requests;

    @Autowired
    Promises promises;

    @Autowired
    Customers customers;

    @Autowired
    Tiers tiers;

    @Test
    void the_default_rule_fires_and_says_so_until_the_customer_confirms_and_the_promise_follows() {
        var ida = customerOfLastYear();
        var id = desk.request(ida, "billing-question");
        var journey = journeys.follow(id)
                .waitsAt(WORK_ON_REQUEST, VERIFY_WITH_CUSTOMER)
                .offeredTo(VERIFY_WITH_CUSTOMER, "billing-team")
                .named(
                        VERIFY_WITH_CUSTOMER,
                        "Verify with the customer: billing question — standard, due Mon 2 Mar 18:00");
        assertThat(tiers.latest(ida).orElseThrow().reason()).endsWith("too old to count: annual value");

        journey.completedBy(ANNA, VERIFY_WITH_CUSTOMER, FACT_ANSWER.with("confirmed"));

        var word = customers.fact(ida, "annual-value").orElseThrow();
        assertThat(word)
                .extracting(Fact::value, Fact::source, Fact::author)
                .containsExactly("90000", "customer", "anna");
        assertThat(tierOf(id)).isEqualTo("platinum");
        assertThat(tiers.latest(ida).orElseThrow().reason()).isEqualTo("Strategic customer");
        var twoHoursLater = MONDAY_10.plus(Duration.ofHours(2));
        assertThat(promises.of(id).response().dueAt()).isEqualTo(twoHoursLater);
        journey.due(WORK_ON_REQUEST, twoHoursLater)
                .named(WORK_ON_REQUEST, "Answer: billing question — platinum, due Mon 2 Mar 12:00");
        assertThat(journey.visited()).contains("decide-tier-again", "nothing-to-verify");
        journey.completedBy(ANNA, WORK_ON_REQUEST, OUTCOME.with("resolve"), NOTE.with("Corrected."))
                .waitsAt(IS_CUSTOMER_CONTENT);
        assertThat(tierOf(id)).isEqualTo("platinum");
    }

    @Test
    void what_the_customer_corrects_is_what_counts() {
        var ida = customerOfLastYear();
        var id = desk.request(ida, "billing-question");
        var journey = journeys.follow(id);

        assertThatThrownBy(() -> journey.completedBy(
                        ANNA, VERIFY_WITH_CUSTOMER, FACT_ANSWER.with("changed"), FACT_VALUE.with("a lot")))
                .hasMessageContaining("must be an amount");
        assertThatThrownBy(() -> journey.completedBy(ANNA, VERIFY_WITH_CUSTOMER, FACT_ANSWER.with("changed")))
                .hasMessageContaining("factValue is missing");
        journey.completedBy(ANNA, VERIFY_WITH_CUSTOMER, FACT_ANSWER.with("changed"), FACT_VALUE.with(" 12000 "));

        assertThat(customers.fact(ida, "annual-value").orElseThrow().value()).isEqualTo("12000");
        assertThat(tierOf(id)).isEqualTo("gold");
    }

    @Test
    void it_may_be_skipped_and_nothing_changes() {
        var id = desk.request(customerOfLastYear(), "billing-question");

        var journey = journeys.follow(id)
                .completedBy(ANNA, VERIFY_WITH_CUSTOMER, FACT_ANSWER.with("not-asked"))
                .waitsAt(WORK_ON_REQUEST);

        assertThat(journey.visited()).contains("verification-skipped").doesNotContain("decide-tier-again");
        assertThat(tierOf(id)).isEqualTo("standard");
    }

    @Test
    void the_work_does_not_wait_for_it_and_takes_the_question_with_it_when_it_ends() {
        var id = desk.request(customerOfLastYear(), "billing-question");
        var journey = journeys.follow(id)
                .waitsAt(VERIFY_WITH_CUSTOMER)
                .completedBy(ANNA, WORK_ON_REQUEST, OUTCOME.with("respond"), NOTE.with("We look into it."))
                .waitsAt(WORK_ON_REQUEST, VERIFY_WITH_CUSTOMER);

        journey.completedBy(ANNA, WORK_ON_REQUEST, OUTCOME.with("resolve"), NOTE.with("Corrected."))
                .waitsAt(IS_CUSTOMER_CONTENT);

        assertThat(journey.instances()).hasSize(1);
        requests.reopen(id);
        journeys.follow(id).waitsAt(WORK_ON_REQUEST, VERIFY_WITH_CUSTOMER);
    }

    @Test
    void a_contradiction_is_a_question_and_the_answer_settles_it() {
        var ida = desk.customerWith("annual-value", "20000", "contract", "standard");
        customers.observe(ida, new Observation("contract", "premium", "erp", MONDAY_10.minus(Duration.ofHours(1))));
        var id = desk.request(ida, "billing-question");
        journeys.follow(id).waitsAt(VERIFY_WITH_CUSTOMER);
        assertThat(tierOf(id)).isEqualTo("platinum");

        journeys.follow(id)
                .completedBy(CLEO, VERIFY_WITH_CUSTOMER, FACT_ANSWER.with("changed"), FACT_VALUE.with("standard"));

        assertThat(tierOf(id)).isEqualTo("gold");
        assertThat(tiers.latest(ida).orElseThrow().inputs().contradicted()).isEmpty();
        assertThat(journeys.follow(id).visited()).contains("nothing-to-verify");
    }

    @Test
    void still_right_is_about_what_was_seen_and_not_about_what_came_since() {
        var ida = customerOfLastYear();
        var id = desk.request(ida, "billing-question");
        var journey = journeys.follow(id).waitsAt(VERIFY_WITH_CUSTOMER);
        customers.observe(ida, new Observation("annual-value", "100", "erp", MONDAY_10));

        assertThatThrownBy(() -> journey.completedBy(ANNA, VERIFY_WITH_CUSTOMER, FACT_ANSWER.with("confirmed")))
                .hasMessageContaining("has a newer word on 'annual-value'");
    }

    @Test
    void a_question_moves_with_the_request_to_another_team() {
        var id = desk.request(customerOfLastYear(), "billing-question");

        journeys.follow(id)
                .completedBy(
                        ANNA,
                        WORK_ON_REQUEST,
                        OUTCOME.with("hand-over"),
                        HAND_OVER_TEAM.with("technical-team"),
                        NOTE.with("A technical matter."))
                .offeredTo(VERIFY_WITH_CUSTOMER, "technical-team");
    }

    @Test
    void whoever_is_fresh_or_unknown_is_not_asked_anything() {
        var platinum = journeys.follow(desk.request(desk.platinum(), "billing-question"))
                .waitsAt(WORK_ON_REQUEST);
        var stranger = journeys.follow(desk.request(desk.stranger(), "billing-question"))
                .waitsAt(WORK_ON_REQUEST);

        assertThat(platinum.visited()).contains("nothing-to-verify").doesNotContain(VERIFY_WITH_CUSTOMER);
        assertThat(stranger.visited()).contains("nothing-to-verify").doesNotContain(VERIFY_WITH_CUSTOMER);
    }

    /** A large business of whom nobody has said for 400 days how large. */
    private CustomerId customerOfLastYear() {
        var ida = desk.customerWith("contract", "standard");
        customers.observe(ida, new Observation("annual-value", "90000", "erp", MONDAY_10.minus(Duration.ofDays(400))));
        return ida;
    }

    private String tierOf(RequestId id) {
        return String.valueOf(requests.get(id).tier());
    }
}
