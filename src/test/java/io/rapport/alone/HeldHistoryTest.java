package io.rapport.alone;

import static io.rapport.Person.LEA;
import static io.rapport.stewardship.StewardDesk.name;
import static io.rapport.stewardship.StewardDesk.phone;
import static io.rapport.stewardship.process.StewardCaseModel.STEWARD_REASON;
import static io.rapport.stewardship.process.StewardCaseModel.STEWARD_VERDICT;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Journeys;
import io.rapport.customer.hold.LegalHolds;
import io.rapport.customer.identity.Merges;
import io.rapport.customer.identity.NewMerge;
import io.rapport.engine.EngineClock;
import io.rapport.kernel.CustomerId;
import io.rapport.request.Desk;
import io.rapport.request.Requests;
import io.rapport.stewardship.StewardDesk;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is held is left, in the engine's history too. */
@AloneTest
class HeldHistoryTest {

    private static final Instant LONG_AFTER = Desk.MONDAY_10.plus(Duration.ofDays(2 * 365));

    @Autowired
    Desk desk;

    @Autowired
    StewardDesk stewards;

    @Autowired
    Requests requests;

    @Autowired
    Journeys journeys;

    @Autowired
    LegalHolds holds;

    @Autowired
    Merges merges;

    @Autowired
    HistoryService history;

    @Autowired
    ManagementService jobs;

    @Autowired
    EngineClock clock;

    @Test
    void journeys_of_who_is_held_stay_also_those_that_end_meanwhile_and_go_when_the_hold_is_lifted() {
        var held = desk.stranger();
        var other = desk.stranger();
        var before = finished(held);
        var others = finished(other);
        hold(held);
        var meanwhile = finished(held);

        cleanUpAt(LONG_AFTER);

        assertThat(days(before)).isNotEmpty().containsOnlyNulls();
        assertThat(days(meanwhile)).isNotEmpty().containsOnlyNulls();
        assertThat(history.createHistoricDecisionInstanceQuery()
                        .rootDecisionInstancesOnly()
                        .processInstanceId(root(before))
                        .count())
                .isPositive();
        assertThat(of(others)).isEmpty();

        var end = history.createHistoricProcessInstanceQuery()
                .processInstanceId(root(before))
                .singleResult()
                .getEndTime()
                .toInstant();
        lift(held);
        assertThat(days(before)).containsOnly(end.plus(Duration.ofDays(365)));
        cleanUpAt(LONG_AFTER);
        assertThat(of(before)).isEmpty();
        assertThat(of(meanwhile)).isEmpty();
    }

    @Test
    void who_is_one_person_with_somebody_held_is_held_as_long_as_they_are_one() {
        var held = desk.stranger();
        var same = desk.stranger();
        var journey = finished(same);
        hold(held);
        assertThat(days(journey)).doesNotContainNull();

        var merge = merges.merge(new NewMerge(held, same, "one passport", "lea"));
        batches();
        assertThat(days(journey)).containsOnlyNulls();
        var meanwhile = finished(same);
        assertThat(days(meanwhile)).containsOnlyNulls();

        merges.undo(held, merge.id(), "lea");
        batches();
        assertThat(days(journey)).doesNotContainNull();
        assertThat(days(meanwhile)).doesNotContainNull();
    }

    @Test
    void a_question_about_two_stays_as_long_as_one_of_them_is_held() {
        var name = name();
        var phone = phone();
        var one = stewards.person(name, "phone", phone);
        var other = stewards.person(name, "phone", phone);
        stewards.lookAt(one, other);
        var asked = stewards.caseOf(one, other);
        hold(one);
        hold(other);
        stewards.answered(LEA, asked, STEWARD_VERDICT.with("different"), STEWARD_REASON.with("Two passports."));

        lift(one);
        assertThat(days(asked.id().value())).containsOnlyNulls();
        lift(other);
        assertThat(days(asked.id().value())).doesNotContainNull();
    }

    /** A request that was withdrawn, and is over. */
    private String finished(CustomerId customer) {
        var request = desk.request(customer, "complaint");
        journeys.follow(request);
        requests.withdraw(request);
        journeys.follow(request).until(Desk.MONDAY_10.plus(Duration.ofDays(30)));
        return request.value();
    }

    private void hold(CustomerId customer) {
        holds.place(customer, "A claim is pending", "paul");
        batches();
    }

    private void lift(CustomerId customer) {
        holds.lift(customer);
        batches();
    }

    /** What the job executor does with all that is waiting. */
    private void batches() {
        jobs.createBatchQuery().list().forEach(batch -> {
            run(batch.getSeedJobDefinitionId());
            run(batch.getBatchJobDefinitionId());
            run(batch.getMonitorJobDefinitionId());
        });
        assertThat(jobs.createBatchQuery().count()).isZero();
    }

    private void run(String definition) {
        jobs.createJobQuery().jobDefinitionId(definition).list().forEach(job -> jobs.executeJob(job.getId()));
    }

    private void cleanUpAt(Instant time) {
        clock.moveTo(time);
        history.cleanUpHistoryAsync(true);
        history.findHistoryCleanupJobs().forEach(job -> jobs.executeJob(job.getId()));
    }

    /** When this journey goes, and each that it called. */
    private List<Instant> days(String businessKey) {
        return of(businessKey).stream()
                .map(journey -> journey.getRemovalTime() == null
                        ? null
                        : journey.getRemovalTime().toInstant())
                .toList();
    }

    private List<HistoricProcessInstance> of(String businessKey) {
        var top = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .rootProcessInstances()
                .list();
        return top.isEmpty()
                ? top
                : history.createHistoricProcessInstanceQuery().list().stream()
                        .filter(each -> each.getRootProcessInstanceId()
                                .equals(top.get(0).getId()))
                        .toList();
    }

    private String root(String businessKey) {
        return of(businessKey).get(0).getRootProcessInstanceId();
    }
}
