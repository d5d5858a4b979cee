package io.rapport.request.watch;

import static io.rapport.request.work.WorkRequest.NEXT_CLOCK_DUE;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Journey;
import io.rapport.Journeys;
import io.rapport.RapportTest;
import io.rapport.kernel.RequestId;
import io.rapport.request.Desk;
import io.rapport.request.work.WorkRequest;
import io.rapport.sla.Promises;
import io.rapport.sla.book.CalendarBook;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody writes past the clock; it does not go unnoticed. */
@RapportTest
class ClockDriftTest {

    private static final Instant ELSEWHERE = Instant.parse("2026-03-05T12:34:00Z");

    @Autowired
    Desk desk;

    @Autowired
    Journeys journeys;

    @Autowired
    Promises promises;

    @Autowired
    ClockDrift drift;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService jobs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CalendarBook book;

    RequestId id;
    String work;

    @BeforeEach
    void aCaseThatIsWorkedOn() {
        id = desk.request(desk.stranger(), "billing-question");
        Journey journey = journeys.follow(id);
        work = journey.task(WorkRequest.WORK_ON_REQUEST).getProcessInstanceId();
        drift.check();
        assertThat(incidents()).isEmpty();
    }

    @Test
    void a_timer_that_was_moved_by_hand_is_an_incident_until_it_stands_right_again() {
        var timer = jobs.createJobQuery()
                .processInstanceId(work)
                .activityId(NEXT_CLOCK_DUE)
                .singleResult();
        jobs.setJobDuedate(timer.getId(), Date.from(ELSEWHERE));

        drift.check();
        drift.check();

        var due = promises.of(id).response().dueAt();
        assertThat(incidents())
                .extracting(Incident::getIncidentMessage)
                .containsExactly("the timer stands at %s, the clocks say %s".formatted(ELSEWHERE, due));

        jobs.setJobDuedate(timer.getId(), Date.from(due));
        drift.check();
        assertThat(incidents()).isEmpty();
    }

    @Test
    void a_clock_that_was_written_over_disagrees_with_its_ledger_its_timer_and_its_task() {
        var due = promises.of(id).response().dueAt();
        jdbc.sql("update sla_clock set due_at = :at where request_id = :id and clock = 'RESPONSE'")
                .param("at", ELSEWHERE.minusSeconds(864_000).atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();

        drift.check();

        assertThat(incidents())
                .extracting(Incident::getIncidentMessage)
                .singleElement()
                .asString()
                .contains(
                        "the clock of the first answer says",
                        "its ledger comes to " + due,
                        "the timer stands at " + due)
                .contains("the task work-on-request is due " + due);
    }

    @Test
    void a_clock_that_counts_by_hours_that_are_not_in_force_any_more_is_an_incident() {
        var outing = LocalDate.parse("2042-06-04");
        book.close("new-york", outing, "Works outing", "max");
        try {
            jdbc.sql("update sla_ledger set calendar = 'new-york', calendar_version = 1 where clock_id ="
                            + " (select id from sla_clock where request_id = :id and clock = 'RESPONSE')")
                    .param("id", id.value())
                    .update();

            drift.check();

            assertThat(incidents())
                    .extracting(Incident::getIncidentMessage)
                    .singleElement()
                    .asString()
                    .contains(
                            "the clock of the first answer counts by version 1 of the calendar new-york, in force is");
        } finally {
            book.open("new-york", outing, "max");
        }
    }

    private List<Incident> incidents() {
        return runtime.createIncidentQuery()
                .incidentType(ClockDrift.INCIDENT)
                .processInstanceId(work)
                .list();
    }
}
