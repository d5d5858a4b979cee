package io.rapport.escalation.process;

import io.rapport.escalation.pack.HandOvers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code record-nobody}: nobody took it over in time, and nobody is left to ask. */
@Component
class RecordNobody implements JavaDelegate {

    private final HandOvers handOvers;

    RecordNobody(HandOvers handOvers) {
        this.handOvers = handOvers;
    }

    @Override
    public void execute(DelegateExecution token) {
        handOvers.timedOut(TakeOver.handOverOn(token));
    }
}
