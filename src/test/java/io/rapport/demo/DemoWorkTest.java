package io.rapport.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.approval.Approvals;
import io.rapport.approval.Standing;
import io.rapport.approval.process.ExceptionApproval;
import io.rapport.customer.Customers;
import io.rapport.engine.EngineClock;
import io.rapport.kernel.Page;
import io.rapport.kernel.TeamId;
import io.rapport.request.Request;
import io.rapport.request.RequestState;
import io.rapport.request.Requests;
import io.rapport.request.process.ServiceRequest;
import io.rapport.sla.Promises;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What there is to do, and what was done. */
@DemoTest
class DemoWorkTest {

    @Autowired
    Customers customers;

    @Autowired
    Requests requests;

    @Autowired
    Promises promises;

    @Autowired
    Approvals approvals;

    @Autowired
    ProcessEngine engine;

    @Autowired
    EngineClock clock;

    @Test
    void finished_cases_ended_in_every_way_a_case_can_end() {
        var all = Everything.in(requests);

        assertThat(all).filteredOn(r -> "request-closed".equals(r.endEvent())).hasSizeGreaterThan(30);
        assertThat(all)
                .filteredOn(r -> "request-withdrawn-end".equals(r.endEvent()))
                .hasSizeGreaterThan(1);
        assertThat(all).filteredOn(r -> r.reopens() > 0 && r.endedAt() != null).hasSizeGreaterThan(3);
        assertThat(all).filteredOn(r -> r.handovers() > 0).hasSizeGreaterThan(1);
        assertThat(all).filteredOn(r -> r.feedbackScore() != null).hasSizeGreaterThan(10);
        assertThat(all)
                .filteredOn(r -> r.state() == RequestState.CLOSED
                        && promises.of(r.id()).response().missed())
                .hasSizeGreaterThan(3);
    }

    @ParameterizedTest
    @EnumSource(names = {"ANNA", "TOM", "CLEO"})
    void each_team_has_new_answered_waiting_urgent_and_missed_work(Colleague agent) {
        var team = agent.groups().get(1);
        var now = clock.instant();
        var open = Everything.in(requests).stream()
                .filter(r -> new TeamId(team).equals(r.team()))
                .filter(r -> r.state() == RequestState.OPEN)
                .toList();

        assertThat(open)
                .anyMatch(r -> r.firstResponseAt() == null && due(r).isAfter(now))
                .anyMatch(r -> r.firstResponseAt() != null && due(r).isAfter(now.plus(Duration.ofHours(12))))
                .anyMatch(r -> promises.of(r.id()).response().missed())
                .anyMatch(r -> promises.of(r.id()).resolution().missed());
        assertThat(requests.list(new Requests.Filter(null, new TeamId(team), RequestState.WAITING), 10, null)
                        .items())
                .isNotEmpty();
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskAssignee(agent.id())
                        .count())
                .isPositive();
    }

    @Test
    void something_is_due_within_hours_whenever_one_starts() {
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .dueAfter(Date.from(clock.instant()))
                        .dueBefore(Date.from(clock.instant().plus(Duration.ofHours(4))))
                        .count())
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void exceptions_stand_wherever_an_exception_can_stand() {
        var all = approvals.list(null, Page.MOST, null).items();

        assertThat(all)
                .extracting(a -> a.standing())
                .contains(Standing.OPEN, Standing.SECOND_NEEDED, Standing.GRANTED, Standing.DECLINED);
        assertThat(all)
                .filteredOn(a -> a.standing() == Standing.GRANTED)
                .extracting(a -> a.decisions().size())
                .as("granted by rule, by one, by two")
                .contains(0, 1, 2);
        assertThat(all)
                .filteredOn(a -> a.standing() == Standing.DECLINED)
                .allMatch(a -> a.decisions().get(0).rationale() != null);
        assertThat(offered(ExceptionApproval.DECIDE_EXCEPTION, "leads")).isGreaterThanOrEqualTo(2);
        assertThat(offered(ExceptionApproval.DECIDE_EXCEPTION, "managers")).isGreaterThanOrEqualTo(2);
        assertThat(offered(ExceptionApproval.CONFIRM_EXCEPTION, "managers")).isEqualTo(1);
        assertThat(offered(ServiceRequest.TRIAGE_REQUEST, "leads")).isGreaterThanOrEqualTo(1);
    }

    @Test
    void nothing_is_left_undone_or_failed_and_no_old_case_still_bothers_a_lead() {
        assertThat(engine.getRuntimeService().createIncidentQuery().count()).isZero();
        assertThat(engine.getManagementService()
                        .createJobQuery()
                        .duedateLowerThan(clockAtStart())
                        .list())
                .as("jobs of journeys; the engine's own clean-up is due at any time of the night")
                .filteredOn(job -> job.getProcessDefinitionId() != null)
                .isEmpty();
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskCreatedBefore(Date.from(clock.instant().minus(Duration.ofDays(25))))
                        .count())
                .isZero();
    }

    private Instant due(Request request) {
        var promise = promises.of(request.id());
        return request.firstResponseAt() == null
                ? promise.response().dueAt()
                : promise.resolution().dueAt();
    }

    private long offered(String step, String group) {
        return engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey(step)
                .taskCandidateGroup(group)
                .count();
    }

    private Date clockAtStart() {
        return Date.from(Everything.in(customers).get(0).registeredAt().plus(Portfolio.HISTORY));
    }
}
