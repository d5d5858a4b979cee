package io.rapport.escalation.process;

import static io.rapport.escalation.process.EscalationWords.ACKNOWLEDGE_BY;
import static io.rapport.escalation.process.EscalationWords.ESCALATION_LEVEL;
import static io.rapport.escalation.process.EscalationWords.ESCALATION_REASON;
import static io.rapport.escalation.process.EscalationWords.OWNER_GROUP;
import static io.rapport.escalation.process.EscalationWords.OWNER_ID;

import io.rapport.escalation.Escalations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code find-owner}: who answers at the next level, and until when; the pack goes to them. */
@Component
class FindOwner implements JavaDelegate {

    private final Escalations escalations;

    FindOwner(Escalations escalations) {
        this.escalations = escalations;
    }

    @Override
    public void execute(DelegateExecution token) {
        var asked = escalations.nextLevel(EscalationWords.escalationOn(token));
        ESCALATION_LEVEL.put(token, asked.level());
        ESCALATION_REASON.put(token, asked.reason().code());
        OWNER_GROUP.put(token, asked.group());
        OWNER_ID.put(token, asked.owner() == null ? asked.group() : asked.owner());
        ACKNOWLEDGE_BY.put(token, asked.acknowledgeBy());
        TakeOver.HAND_OVER_ID.put(token, asked.handOver().id().value());
        TakeOver.PACK_HASH.put(token, asked.handOver().hash());
    }
}
