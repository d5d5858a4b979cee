package io.rapport.access.web;

import static io.rapport.Person.ANNA;
import static io.rapport.approval.process.ExceptionApproval.DECIDE_EXCEPTION;
import static io.rapport.approval.process.ExceptionApproval.EXCEPTION_AMOUNT;
import static io.rapport.approval.process.ExceptionApproval.EXCEPTION_KIND;
import static io.rapport.request.process.ServiceRequest.NOTE;
import static io.rapport.request.work.WorkRequest.OUTCOME;
import static io.rapport.request.work.WorkRequest.WORK_ON_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.Journey;
import io.rapport.RapportTest;
import io.rapport.approval.Refusals;
import io.rapport.request.Desk;
import io.rapport.web.Browser;
import io.rapport.web.Web;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tasklist is open while an administrator takes somebody's role away. */
@RapportTest
class GroupsInWebappTest {

    private static final String TASKS = "/camunda/api/engine/engine/default/task/";
    private static final String GRANTED =
            """
            {"variables": {"verdict": {"value": "granted", "type": "String"}}}""";

    @Autowired
    Web web;

    @Autowired
    Desk desk;

    @Autowired
    IdentityService identity;

    @Autowired
    TaskService tasks;

    @Test
    void who_is_no_manager_any_more_decides_nothing_in_the_tasklist_that_is_still_open() {
        var journey = wishes();
        var task = TASKS + journey.task(DECIDE_EXCEPTION).getId();
        web.as("zoe", "managers");
        var tasklist = Browser.of(web, "zoe").tasklist();
        assertThat(tasklist.get(task).status()).isEqualTo(200);

        identity.deleteMembership("zoe", "managers");

        assertThat(tasklist.get(task).status()).isIn(403, 404);
        assertThat(tasklist.post(task + "/claim", "{\"userId\": \"zoe\"}").status())
                .isEqualTo(403);
        assertThat(tasklist.post(task + "/submit-form", GRANTED).status()).isEqualTo(403);
        journey.waitsAt(DECIDE_EXCEPTION);
    }

    @Test
    void a_new_manager_need_not_sign_in_again() {
        var task = TASKS + wishes().task(DECIDE_EXCEPTION).getId();
        web.as("zita", "agents");
        var tasklist = Browser.of(web, "zita").tasklist();
        assertThat(tasklist.get(task).status()).isIn(403, 404);

        identity.createMembership("zita", "managers");

        assertThat(tasklist.get(task).status()).isEqualTo(200);
    }

    @Test
    void a_verdict_counts_by_the_groups_somebody_is_in_and_not_by_those_the_session_remembers() {
        var journey = wishes();
        var task = journey.task(DECIDE_EXCEPTION).getId();
        web.as("zack", "agents");

        identity.setAuthentication("zack", List.of("managers"));
        try {
            assertThatThrownBy(() -> tasks.complete(task, Map.of("verdict", "granted")))
                    .isInstanceOf(Refusals.NotEntitled.class);
        } finally {
            identity.clearAuthentication();
        }
        journey.waitsAt(DECIDE_EXCEPTION);
    }

    private Journey wishes() {
        return desk.asks(desk.stranger(), "billing-question")
                .completedBy(
                        ANNA,
                        WORK_ON_REQUEST,
                        OUTCOME.with("ask-exception"),
                        EXCEPTION_KIND.with("credit"),
                        EXCEPTION_AMOUNT.with(400.0),
                        NOTE.with("Long-standing customer, our mistake."));
    }
}
