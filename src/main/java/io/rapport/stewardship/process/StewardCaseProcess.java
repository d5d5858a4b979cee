package io.rapport.stewardship.process;

import static io.rapport.stewardship.process.StewardCaseModel.CASE_ENDED_MESSAGE;
import static io.rapport.stewardship.process.StewardCaseModel.CASE_OPENED_MESSAGE;
import static io.rapport.stewardship.process.StewardCaseModel.ONE_CUSTOMER_ID;
import static io.rapport.stewardship.process.StewardCaseModel.OTHER_CUSTOMER_ID;
import static io.rapport.stewardship.process.StewardCaseModel.STEWARD_CASE_ID;

import io.rapport.engine.AsSystem;
import io.rapport.stewardship.CaseEvent;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the process what happened to a case. The other direction lives in the delegates. */
@Component
class StewardCaseProcess {

    private final RuntimeService runtime;
    private final AsSystem asSystem;

    StewardCaseProcess(RuntimeService runtime, AsSystem asSystem) {
        this.runtime = runtime;
        this.asSystem = asSystem;
    }

    @EventListener
    void on(CaseEvent.Opened event) {
        var words = Map.ofEntries(
                STEWARD_CASE_ID.with(event.id().value()),
                ONE_CUSTOMER_ID.with(event.about().one().value()),
                OTHER_CUSTOMER_ID.with(event.about().other().value()));
        asSystem.call(() -> runtime.createMessageCorrelation(CASE_OPENED_MESSAGE)
                .processInstanceBusinessKey(event.id().value())
                .setVariables(words)
                .correlateStartMessage());
    }

    @EventListener
    void on(CaseEvent.Ended event) {
        asSystem.call(() -> runtime.createMessageCorrelation(CASE_ENDED_MESSAGE)
                .processInstanceBusinessKey(event.id().value())
                .correlateWithResult());
    }
}
