package io.rapport.request.work;

import static io.rapport.request.process.ServiceRequest.TIER;
import static io.rapport.request.work.WorkRequest.OUTCOME;
import static io.rapport.request.work.WorkRequest.WORK_ON_REQUEST;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.Journeys;
import io.rapport.RapportTest;
import io.rapport.request.Desk;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a journey decides by is written by no door of the engine but the completion of its own task. */
@RapportTest
class NotAtOtherDoorsTest {

    @Autowired
    Desk desk;

    @Autowired
    Journeys journeys;

    @Autowired
    IdentityService identity;

    @Autowired
    RuntimeService runtime;

    @Test
    void an_administrator_cannot_have_them_written_by_a_message_a_start_or_a_modification_either() {
        var request = desk.request(desk.stranger(), "technical-incident");
        var instance = journeys.follow(request).task(WORK_ON_REQUEST).getProcessInstanceId();
        identity.setAuthentication("root", List.of("camunda-admin"));
        try {
            for (var name : List.of(TIER.name(), OUTCOME.name())) {
                refused(() -> runtime.setVariable(instance, name, "resolve"));
                refused(() -> runtime.startProcessInstanceByKey(WorkRequest.PROCESS, Map.of(name, "resolve")));
                refused(() -> runtime.createMessageCorrelation(WorkRequest.FACT_SAID_WRONG_MESSAGE)
                        .processInstanceId(instance)
                        .setVariable(name, "resolve")
                        .correlate());
                refused(() -> runtime.createProcessInstanceModification(instance)
                        .startBeforeActivity(WORK_ON_REQUEST)
                        .setVariable(name, "resolve")
                        .execute());
                refused(() -> runtime.createProcessInstanceModification(instance)
                        .startBeforeActivity(WORK_ON_REQUEST)
                        .setVariableLocal(name, "resolve")
                        .execute());
            }
        } finally {
            identity.clearAuthentication();
        }
        journeys.follow(request).waitsAt(WORK_ON_REQUEST).task(WORK_ON_REQUEST);
    }

    private static void refused(ThrowingCallable door) {
        assertThatThrownBy(door).hasStackTraceContaining("RefusedVariable");
    }
}
