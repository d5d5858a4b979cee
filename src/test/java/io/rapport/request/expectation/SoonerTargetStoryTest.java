package io.rapport.request.expectation;

import static io.rapport.Person.ANNA;
import static io.rapport.request.Desk.MONDAY_10;
import static io.rapport.request.work.WorkRequest.FACT_ANSWER;
import static io.rapport.request.work.WorkRequest.FACT_VALUE;
import static io.rapport.request.work.WorkRequest.VERIFY_WITH_CUSTOMER;
import static io.rapport.request.work.WorkRequest.WORK_ON_REQUEST;
import static io.rapport.sla.SlaClock.RESPONSE;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Journey;
import io.rapport.Journeys;
import io.rapport.RapportTest;
import io.rapport.capacity.Loads;
import io.rapport.capacity.Pieces;
import io.rapport.capacity.StrictTeams;
import io.rapport.capacity.given.Given;
import io.rapport.capacity.given.GivenPromises;
import io.rapport.capacity.given.Outcome;
import io.rapport.customer.Customers;
import io.rapport.customer.Observation;
import io.rapport.engine.EngineClock;
import io.rapport.escalation.EscalationReason;
import io.rapport.escalation.Escalations;
import io.rapport.kernel.RequestId;
import io.rapport.kernel.RequestType;
import io.rapport.kernel.TeamId;
import io.rapport.kernel.Tier;
import io.rapport.request.Desk;
import io.rapport.request.Requests;
import io.rapport.sla.Explanation;
import io.rapport.sla.Promises;
import io.rapport.sla.Why;
import io.rapport.web.Web;
import java.time.Duration;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A gold customer turns out to be platinum while the team works on the case: sooner is promised only if there is room. */
@RapportTest
class SoonerTargetStoryTest {

    private static final TeamId BILLING = new TeamId("billing-team");
    private static final RequestType QUESTION = new RequestType("billing-question");

    @Autowired
    Desk desk;

    @Autowired
    Journeys journeys;

    @Autowired
    Requests requests;

    @Autowired
    Customers customers;

    @Autowired
    Promises promises;

    @Autowired
    GivenPromises given;

    @Autowired
    Escalations escalations;

    @Autowired
    Why why;

    @Autowired
    Web web;

    @Autowired
    Loads loads;

    @Autowired
    Pieces pieces;

    @Autowired
    StrictTeams strict;

    @Autowired
    IdentityService identity;

    @Autowired
    EngineClock clock;

    private RequestId id;
    private Journey journey;

    @BeforeEach
    void gold_as_far_as_we_know() {
        clock.moveTo(MONDAY_10);
        ANNA.worksHere(identity);
        pieces.clear(BILLING);
        pieces.finished(BILLING, QUESTION, 5, 30);
        var customer = desk.customerWith("annual-value", "20000", "contract", "premium");
        customers.observe(
                customer, new Observation("contract", "standard", "erp", MONDAY_10.minus(Duration.ofHours(1))));
        id = desk.request(customer, "billing-question");
        journey = journeys.follow(id).waitsAt(WORK_ON_REQUEST, VERIFY_WITH_CUSTOMER);
        strict.beStrict(BILLING);
        assertThat(promises.of(id).tier()).isEqualTo(new Tier("gold"));
    }

    @AfterEach
    void as_shipped() {
        strict.beAsShipped();
        pieces.clear(BILLING);
    }

    @Test
    void a_sooner_target_that_cannot_be_kept_is_not_promised_and_somebody_is_told() {
        var before = promises.of(id);
        var load = loads.of(BILLING);
        var queue = Duration.ofHours(3).toSeconds()
                * load.people()
                / load.handling().median().toSeconds();
        pieces.open(BILLING, QUESTION, (int) queue);

        platinum();

        assertThat(promises.of(id)).isEqualTo(before);
        assertThat(why.of(id, RESPONSE, clock.instant()).lines())
                .extracting(Explanation.Line::words)
                .contains(
                        "Mon 2 Mar 2026 10:00 A sooner target was asked about because of tier; the team has no room for it, so what was promised stays.");
        var looked = given.of(id.value());
        assertThat(looked.get(looked.size() - 1).outcome()).isEqualTo(Outcome.TARGET_STAYS);
        assertThat(looked.get(looked.size() - 1).numbers().fits()).isFalse();
        assertThat(given.latest(id.value()).map(Given::outcome)).hasValue(Outcome.FITS);
        assertThat(escalations.of(id)).singleElement().satisfies(told -> assertThat(told.reason())
                .isEqualTo(EscalationReason.AT_RISK));
    }

    @Test
    void a_lead_who_promises_anew_by_hand_promises_nothing_above_the_room_and_a_manager_does_so_by_name() {
        pieces.open(BILLING, QUESTION, 500);
        platinum();
        var before = promises.of(id);
        var path = "/api/requests/%s/promise/renew".formatted(id);

        assertThat(web.as("sooner-lead", "leads", "billing-team").post(path, "").status())
                .isEqualTo(204);
        assertThat(promises.of(id)).isEqualTo(before);

        assertThat(web.as("sooner-manager", "managers").post(path, "").status()).isEqualTo(204);
        assertThat(promises.of(id).response().dueAt())
                .isBefore(before.response().dueAt());
        assertThat(why.of(id, RESPONSE, clock.instant()).lines())
                .extracting(Explanation.Line::words)
                .anySatisfy(words -> assertThat(words).contains("because of agreement, by Web Tester; rule"));
    }

    @Test
    void a_sooner_target_that_can_be_kept_is_promised() {
        platinum();

        assertThat(promises.of(id).tier()).isEqualTo(new Tier("platinum"));
        assertThat(promises.of(id).response().dueAt()).isEqualTo(MONDAY_10.plus(Duration.ofHours(2)));
        assertThat(escalations.of(id)).isEmpty();
    }

    private void platinum() {
        journey.completedBy(ANNA, VERIFY_WITH_CUSTOMER, FACT_ANSWER.with("changed"), FACT_VALUE.with("premium"));
        assertThat(requests.get(id).tier()).isEqualTo(new Tier("platinum"));
    }
}
