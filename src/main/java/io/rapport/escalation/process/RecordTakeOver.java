package io.rapport.escalation.process;

import io.rapport.engine.CurrentUser;
import io.rapport.escalation.pack.HandOvers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code record-take-over}: the person at the task acknowledges the pack; the person is whoever is signed in. */
@Component
class RecordTakeOver implements JavaDelegate {

    private final HandOvers handOvers;
    private final CurrentUser person;

    RecordTakeOver(HandOvers handOvers, CurrentUser person) {
        this.handOvers = handOvers;
        this.person = person;
    }

    @Override
    public void execute(DelegateExecution token) {
        handOvers.acknowledge(TakeOver.handOverOn(token), person.id(), TakeOver.PACK_HASH.in(token));
    }
}
