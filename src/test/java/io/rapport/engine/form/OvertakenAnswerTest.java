package io.rapport.engine.form;

import static io.rapport.Person.TOM;
import static io.rapport.request.work.WorkRequest.WORK_ON_REQUEST;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.RapportTest;
import io.rapport.request.Desk;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people complete one task: the engine has read it for the second when the first one's is written. */
@RapportTest
class OvertakenAnswerTest {

    private static final Map<String, Object> RESOLVE = Map.of("outcome", "resolve");

    @Autowired
    Desk desk;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identity;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @AfterEach
    void nobody_is_signed_in() {
        identity.clearAuthentication();
    }

    @Test
    void who_was_overtaken_was_second_and_forgot_no_answer() {
        var task = desk.asks(desk.stranger(), "billing-question")
                .task(WORK_ON_REQUEST)
                .getId();
        identity.setAuthenticatedUserId(TOM.id());

        assertThatThrownBy(
                        () -> engine.getCommandExecutorTxRequired().execute(command -> completedSecond(task, command)))
                .rootCause()
                .isInstanceOf(OptimisticLockingException.class)
                .hasMessageContaining(task);
    }

    private boolean completedSecond(String id, CommandContext command) {
        var task = command.getTaskManager().findTaskById(id);
        CompletableFuture.runAsync(() -> tasks.complete(id, RESOLVE)).join();
        task.setExecutionVariables(RESOLVE);
        task.complete();
        return true;
    }
}
