package io.rapport.alone;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Journeys;
import io.rapport.engine.EngineClock;
import io.rapport.kernel.RequestId;
import io.rapport.request.Desk;
import io.rapport.request.Requests;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The engine's history goes when the class of its models says so, and not before. */
@AloneTest
class HistoryTimeToLiveTest {

    private static final int TURNS = 20;

    private static final Duration YEAR = Duration.ofDays(365);

    @Autowired
    Desk desk;

    @Autowired
    Requests requests;

    @Autowired
    Journeys journeys;

    @Autowired
    HistoryService history;

    @Autowired
    ManagementService jobs;

    @Autowired
    EngineClock clock;

    @Test
    void a_finished_journey_goes_after_its_time_to_live_and_an_open_one_stays() {
        var open = desk.request(desk.stranger(), "complaint");
        journeys.follow(open);
        var finished = desk.request(desk.stranger(), "complaint");
        journeys.follow(finished);
        requests.withdraw(finished);
        journeys.follow(finished).until(Desk.MONDAY_10.plus(Duration.ofDays(30)));
        var journey = journey(finished);
        var end = journey.getEndTime().toInstant();

        cleanUpAt(end.plus(YEAR).minusMillis(1));
        assertThat(journey(finished)).isNotNull();
        assertThat(decisions(journey.getId())).isPositive();

        cleanUpAt(end.plus(YEAR));
        assertThat(journey(finished)).isNull();
        assertThat(decisions(journey.getId())).isZero();
        assertThat(journey(open)).isNotNull();
        assertThat(requests.get(finished).endedAt()).as("our own record").isNotNull();
    }

    @Test
    void the_clean_up_is_planned_for_the_night() {
        history.cleanUpHistoryAsync(false); // plans the next one, whatever a test before ran at once

        var planned = history.findHistoryCleanupJobs();

        assertThat(planned).isNotEmpty().allSatisfy(job -> {
            assertThat(job.isSuspended()).isFalse();
            assertThat(job.getDuedate().toInstant().atOffset(ZoneOffset.UTC).getHour())
                    .isBetween(1, 4);
        });
    }

    private void cleanUpAt(Instant time) {
        clock.moveTo(time);
        history.cleanUpHistoryAsync(true);
        // each takes at most 500 of a sort, and tests before this one may have left more
        for (int turn = 0; turn < TURNS; turn++) {
            history.findHistoryCleanupJobs().forEach(job -> jobs.executeJob(job.getId()));
        }
    }

    private HistoricProcessInstance journey(RequestId request) {
        return history.createHistoricProcessInstanceQuery()
                .processDefinitionKey("service-request")
                .processInstanceBusinessKey(request.value())
                .singleResult();
    }

    private long decisions(String journey) {
        return history.createHistoricDecisionInstanceQuery()
                .processInstanceId(journey)
                .count();
    }
}
