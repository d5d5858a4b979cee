package io.rapport.request;

import static io.rapport.Person.ANNA;
import static io.rapport.Person.LEA;
import static io.rapport.Person.TOM;
import static io.rapport.escalation.process.EscalationWords.ACKNOWLEDGE_ESCALATION;
import static io.rapport.request.Desk.MONDAY_10;
import static io.rapport.request.process.ServiceRequest.NOTE;
import static io.rapport.request.process.ServiceRequest.REQUEST_TYPE;
import static io.rapport.request.process.ServiceRequest.TRIAGE_REQUEST;
import static io.rapport.request.work.WorkRequest.OUTCOME;
import static io.rapport.request.work.WorkRequest.WORK_ON_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Journeys;
import io.rapport.RapportTest;
import io.rapport.engine.EngineClock;
import io.rapport.escalation.Escalation;
import io.rapport.escalation.Escalations;
import io.rapport.sla.Promises;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RapportTest
class PromiseStoryTest {

    @Autowired
    Desk desk;

    @Autowired
    Requests requests;

    @Autowired
    Promises promises;

    @Autowired
    Escalations escalations;

    @Autowired
    Journeys journeys;

    @Autowired
    EngineClock clock;

    @Test
    void a_missed_promise_is_told_once_and_somebody_looks_at_it() {
        var id = desk.request(desk.stranger(), "billing-question");
        var journey = journeys.follow(id);
        var promise = promises.of(id);

        journey.until(promise.response().dueAt()).waitsAt(WORK_ON_REQUEST, ACKNOWLEDGE_ESCALATION);
        assertThat(promises.of(id).response().missed()).isTrue();
        assertThat(promises.of(id).resolution().missed()).isFalse();

        journey.completedBy(ANNA, WORK_ON_REQUEST, OUTCOME.with("respond"));
        journey.until(promise.resolution().dueAt()).waitsAt(WORK_ON_REQUEST, ACKNOWLEDGE_ESCALATION);
        assertThat(promises.of(id).resolution().missed()).isTrue();
        var asked = escalations.of(id);
        assertThat(asked).as("who looks at it already sees this as well").hasSize(1);
        assertThat(asked.get(0).asks()).extracting(Escalation.Ask::clocks).containsExactly("response", "resolution");
    }

    @Test
    void a_promise_that_was_kept_bothers_nobody_when_its_time_comes() {
        var id = desk.request(desk.stranger(), "billing-question");
        var journey = journeys.follow(id).completedBy(ANNA, WORK_ON_REQUEST, OUTCOME.with("respond"));

        journey.until(promises.of(id).response().dueAt().plusSeconds(60));

        assertThat(journey.visited()).contains("next-clock-due").doesNotContain(ACKNOWLEDGE_ESCALATION);
    }

    @Test
    void what_is_asked_is_not_clear_so_a_lead_says_what_it_is() {
        var id = desk.request(desk.stranger(), "unclassified");
        var journey = journeys.follow(id).waitsAt(TRIAGE_REQUEST).offeredTo(TRIAGE_REQUEST, "leads");
        var before = promises.of(id);

        journey.completedBy(LEA, TRIAGE_REQUEST, REQUEST_TYPE.with("major-incident"))
                .waitsAt(WORK_ON_REQUEST)
                .offeredTo(WORK_ON_REQUEST, "technical-team");

        assertThat(promises.of(id).response().startedAt())
                .isEqualTo(before.response().startedAt());
        assertThat(promises.of(id).resolution().dueAt())
                .isBefore(before.resolution().dueAt());
    }

    @Test
    void a_first_answer_is_noted_once_and_the_task_is_due_at_the_resolution_then() {
        var id = desk.request(desk.platinum(), "technical-incident");
        journeys.follow(id);
        var promise = promises.of(id);
        var journey =
                journeys.follow(id).due(WORK_ON_REQUEST, promise.response().dueAt());

        journey.completedBy(TOM, WORK_ON_REQUEST, OUTCOME.with("respond"), NOTE.with("We are on it."))
                .due(WORK_ON_REQUEST, promise.resolution().dueAt());

        clock.moveTo(MONDAY_10.plus(Duration.ofMinutes(10)));
        journey.completedBy(TOM, WORK_ON_REQUEST, OUTCOME.with("respond"), NOTE.with("Still on it."));
        assertThat(requests.get(id).firstResponseAt()).isEqualTo(MONDAY_10);
        assertThat(promises.of(id).response().metAt()).isEqualTo(MONDAY_10);
    }
}
