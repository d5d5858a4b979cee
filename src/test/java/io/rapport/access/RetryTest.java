package io.rapport.access;

import static io.rapport.request.work.WorkRequest.OUTCOME;
import static io.rapport.request.work.WorkRequest.WAITING_FOR;
import static io.rapport.request.work.WorkRequest.WORK_ON_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Person;
import io.rapport.RapportTest;
import io.rapport.request.Desk;
import io.rapport.web.Browser;
import io.rapport.web.Web;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A step failed in the background; the process owner mended the cause and lets it run again. */
@RapportTest
class RetryTest {

    private static final String ONCE_MORE = "{\"retries\": 1}";

    @Autowired
    Web web;

    @Autowired
    Desk desk;

    @Autowired
    ManagementService jobs;

    @Test
    void a_process_owner_retries_a_failed_job_in_cockpit_and_by_rest() {
        for (var door : List.of("/camunda/api/engine/engine/default/job/", "/engine-rest/job/")) {
            var failed = failed();

            var answer = petra(door).put(door + failed.getId() + "/retries", ONCE_MORE);

            assertThat(answer.status()).as(answer.body()).isEqualTo(204);
            assertThat(job(failed).getRetries()).isEqualTo(1);
        }
    }

    @Test
    void nobody_else_without_administration_does() {
        var failed = failed();
        for (var role : List.of(Role.AGENTS, Role.LEADS, Role.MANAGERS, Role.AUDITORS, Role.PRIVACY_OFFICERS)) {
            assertThat(web.as(role)
                            .put("/engine-rest/job/" + failed.getId() + "/retries", ONCE_MORE)
                            .status())
                    .as(role.group())
                    .isEqualTo(403);
        }
        assertThat(job(failed).getRetries()).isZero();
    }

    @Test
    void a_process_owner_changes_no_running_case() {
        var failed = failed();
        var instance = failed.getProcessInstanceId();
        for (var door : List.of("/camunda/api/engine/engine/default", "/engine-rest")) {
            var petra = petra(door);
            assertThat(
                            List.of(
                                    petra.put(
                                            door + "/process-instance/" + instance + "/variables/tier",
                                            "{\"value\": \"platinum\", \"type\": \"String\"}"),
                                    petra.delete(door + "/process-instance/" + instance),
                                    petra.put(
                                            door + "/process-instance/" + instance + "/suspended",
                                            "{\"suspended\": true}"),
                                    petra.put(door + "/job/" + failed.getId() + "/duedate", "{\"duedate\": null}"),
                                    petra.post(door + "/job/" + failed.getId() + "/execute", "{}"),
                                    petra.post(
                                            door + "/process-instance/" + instance + "/modification",
                                            "{\"instructions\": [{\"type\": \"startBeforeActivity\", \"activityId\": \"record-answer\"}]}")))
                    .allSatisfy(answer ->
                            assertThat(answer.status()).as(answer.body()).isEqualTo(403));
        }
    }

    private Web.Client petra(String door) {
        var petra = web.as("petrarest", "process-owners");
        return door.startsWith("/camunda") ? Browser.of(web, "petrarest").cockpit() : petra;
    }

    /** A timer of a request that waits, whose attempts are used up. */
    private Job failed() {
        var instances = desk.asks(desk.stranger(), "billing-question")
                .completedBy(Person.ANNA, WORK_ON_REQUEST, OUTCOME.with("wait"), WAITING_FOR.with("customer"))
                .instances();
        var job = instances.stream()
                .flatMap(i -> jobs.createJobQuery().processInstanceId(i.getId()).list().stream())
                .findFirst()
                .orElseThrow();
        jobs.setJobRetries(job.getId(), 0);
        return job(job);
    }

    private Job job(Job job) {
        return jobs.createJobQuery().jobId(job.getId()).singleResult();
    }
}
