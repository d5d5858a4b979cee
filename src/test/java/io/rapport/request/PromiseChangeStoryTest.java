package io.rapport.request;

import static io.rapport.Person.CLEO;
import static io.rapport.Person.LEA;
import static io.rapport.request.Desk.MONDAY_10;
import static io.rapport.request.process.ServiceRequest.REQUEST_TYPE;
import static io.rapport.request.process.ServiceRequest.TRIAGE_REQUEST;
import static io.rapport.request.work.WorkRequest.FACT_ANSWER;
import static io.rapport.request.work.WorkRequest.FACT_VALUE;
import static io.rapport.request.work.WorkRequest.NEXT_CLOCK_DUE;
import static io.rapport.request.work.WorkRequest.VERIFY_WITH_CUSTOMER;
import static io.rapport.request.work.WorkRequest.WORK_ON_REQUEST;
import static io.rapport.sla.SlaClock.RESOLUTION;
import static io.rapport.sla.SlaClock.TRIAGE;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Journeys;
import io.rapport.RapportTest;
import io.rapport.customer.Customers;
import io.rapport.customer.Observation;
import io.rapport.engine.EngineClock;
import io.rapport.kernel.Tier;
import io.rapport.sla.Explanation;
import io.rapport.sla.Promises;
import io.rapport.sla.Why;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was promised on Monday at 10:00, when we learn more about the customer or about what is asked. */
@RapportTest
class PromiseChangeStoryTest {

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
    Why why;

    @Autowired
    EngineClock clock;

    @Test
    void a_tier_sinks_in_mid_case_and_the_promise_holds() {
        var ida = desk.customerWith("annual-value", "20000", "contract", "standard");
        customers.observe(ida, new Observation("contract", "premium", "erp", MONDAY_10.minus(Duration.ofHours(1))));
        var id = desk.request(ida, "billing-question");
        var journey = journeys.follow(id);
        var before = promises.of(id);
        assertThat(before.tier()).isEqualTo(new Tier("platinum"));

        clock.moveTo(MONDAY_10.plus(Duration.ofHours(1)));
        journey.completedBy(CLEO, VERIFY_WITH_CUSTOMER, FACT_ANSWER.with("changed"), FACT_VALUE.with("standard"));

        assertThat(requests.get(id).tier()).isEqualTo(new Tier("gold"));
        assertThat(promises.of(id)).isEqualTo(before);
        var noon = MONDAY_10.plus(Duration.ofHours(2));
        journey.due(WORK_ON_REQUEST, noon).timerAt(NEXT_CLOCK_DUE, noon);
        assertThat(why.of(id, RESOLUTION, clock.instant()).lines())
                .extracting(Explanation.Line::words)
                .noneMatch(line -> line.contains("Target changed"));
    }

    @Test
    void what_is_asked_becomes_clear_and_the_promise_is_another_one() {
        var id = desk.request(desk.stranger(), "brand-new-thing");
        var journey = journeys.follow(id).waitsAt(TRIAGE_REQUEST);
        assertThat(promises.of(id).rule()).isEqualTo("unclassified");

        clock.moveTo(MONDAY_10.plus(Duration.ofMinutes(30)));
        journey.completedBy(LEA, TRIAGE_REQUEST, REQUEST_TYPE.with("complaint"));

        // 4 hours from 10:00; 30 hours: Monday 8, Tuesday and Wednesday 10 each, Thursday 2
        var two = Instant.parse("2026-03-02T13:00:00Z");
        assertThat(promises.of(id).response().dueAt()).isEqualTo(two);
        assertThat(promises.of(id).resolution().dueAt()).isEqualTo("2026-03-05T09:00:00Z");
        assertThat(promises.of(id).clock(TRIAGE).orElseThrow().metAt()).isEqualTo(clock.instant());
        journey.due(WORK_ON_REQUEST, two).timerAt(NEXT_CLOCK_DUE, two);
        var version = promises.of(id).version();
        assertThat(why.of(id, RESOLUTION, clock.instant()).lines())
                .extracting(Explanation.Line::words)
                .contains(
                        "Mon 2 Mar 2026 10:30 Target changed from 10 hours of business time to 30 hours of business time because of triage; rule other-complaint, version %d of the table. Due moved from Tue 3 Mar 2026 10:00 to Thu 5 Mar 2026 10:00."
                                .formatted(version));
    }
}
