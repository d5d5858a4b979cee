package io.rapport.request;

import static io.rapport.Person.ANNA;
import static io.rapport.Person.CLEO;
import static io.rapport.Person.LEA;
import static io.rapport.request.process.ServiceRequest.IS_CUSTOMER_CONTENT;
import static io.rapport.request.process.ServiceRequest.NOTE;
import static io.rapport.request.process.ServiceRequest.REQUEST_CLOSED;
import static io.rapport.request.process.ServiceRequest.REQUEST_TYPE;
import static io.rapport.request.process.ServiceRequest.TRIAGE_REQUEST;
import static io.rapport.request.work.WorkRequest.OUTCOME;
import static io.rapport.request.work.WorkRequest.WORK_ON_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Journeys;
import io.rapport.Person;
import io.rapport.RapportTest;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.Tier;
import io.rapport.sla.Promises;
import io.rapport.tiering.TierDecisionId;
import io.rapport.tiering.Tiers;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The same question from four customers, asked on Monday 2 March 2026 at 10:00 in Berlin. Due times are worked out by
 * hand: the office is open from 8:00 to 18:00, Berlin is an hour ahead of UTC.
 */
@RapportTest
class TierStoryTest {

    @Autowired
    Desk desk;

    @Autowired
    Journeys journeys;

    @Autowired
    Requests requests;

    @Autowired
    Promises promises;

    @Autowired
    Tiers tiers;

    @Test
    void platinum_is_answered_by_noon_and_settled_within_a_working_day() {
        // 2 h: Monday 12:00. 10 h: eight left on Monday, two on Tuesday.
        happyPath(
                desk.platinum(),
                CLEO,
                "platinum",
                "due Mon 2 Mar 12:00",
                "2026-03-02T11:00:00Z",
                "2026-03-03T09:00:00Z");
    }

    @Test
    void gold_is_answered_by_two_and_settled_on_wednesday() {
        // 4 h: Monday 14:00. 20 h: 8 on Monday, 10 on Tuesday, 2 on Wednesday.
        var gold = desk.customerWith("annual-value", "20000", "customer-since", "2020-01-01");
        happyPath(gold, ANNA, "gold", "due Mon 2 Mar 14:00", "2026-03-02T13:00:00Z", "2026-03-04T09:00:00Z");
    }

    @Test
    void silver_is_answered_the_same_day_and_settled_on_friday() {
        // 8 h: Monday 18:00. 40 h: 8 on Monday, 10 on each of three days, 2 on Friday.
        var silver = desk.customerWith("annual-value", "3000", "customer-since", "2025-09-01", "churn-risk", "0.2");
        happyPath(silver, ANNA, "silver", "due Mon 2 Mar 18:00", "2026-03-02T17:00:00Z", "2026-03-06T09:00:00Z");
    }

    @Test
    void a_stranger_is_standard_and_the_decision_says_what_was_not_known() {
        var stranger = desk.stranger();

        happyPath(stranger, ANNA, "standard", "due Mon 2 Mar 18:00", "2026-03-02T17:00:00Z", "2026-03-06T09:00:00Z");

        assertThat(tiers.latest(stranger).orElseThrow().inputs().unknown()).contains("annual-value");
    }

    @Test
    void a_kind_of_request_no_table_knows_is_read_by_a_lead_within_the_hour() {
        var id = desk.request(desk.stranger(), "brand-new-thing");

        journeys.follow(id)
                .waitsAt(TRIAGE_REQUEST)
                .named(TRIAGE_REQUEST, "Triage: brand new thing — standard, due Mon 2 Mar 11:00")
                .completedBy(LEA, TRIAGE_REQUEST, REQUEST_TYPE.with("complaint"))
                .offeredTo(WORK_ON_REQUEST, "care-team");
    }

    private void happyPath(
            CustomerId customer, Person agent, String tier, String due, String respondBy, String resolveBy) {
        var id = desk.request(customer, "billing-question");
        var journey =
                journeys.follow(id).named(WORK_ON_REQUEST, "Answer: billing question — %s, %s".formatted(tier, due));
        assertThat(promises.of(id).response().dueAt()).isEqualTo(Instant.parse(respondBy));
        assertThat(promises.of(id).resolution().dueAt()).isEqualTo(Instant.parse(resolveBy));

        journey.completedBy(agent, WORK_ON_REQUEST, OUTCOME.with("resolve"), NOTE.with("Corrected."))
                .waitsAt(IS_CUSTOMER_CONTENT);
        requests.confirm(id);
        journeys.follow(id).until(Desk.MONDAY_10.plus(Duration.ofDays(90))).endsAt(REQUEST_CLOSED);

        var request = requests.get(id);
        assertThat(request.tier()).isEqualTo(new Tier(tier));
        var decision = tiers.get(new TierDecisionId(request.tierDecision()));
        assertThat(decision.tierRule().version()).isPositive();
        assertThat(decision.reason()).isNotBlank();
        assertThat(promises.of(id).resolution().missed()).isFalse();
    }
}
