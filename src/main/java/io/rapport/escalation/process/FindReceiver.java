package io.rapport.escalation.process;

import static io.rapport.escalation.process.TakeOver.HAND_OVER_ID;
import static io.rapport.escalation.process.TakeOver.PACK_HASH;
import static io.rapport.escalation.process.TakeOver.TAKE_OVER_BY;
import static io.rapport.escalation.process.TakeOver.TAKE_OVER_GROUP;
import static io.rapport.escalation.process.TakeOver.TAKE_OVER_LEVEL;
import static io.rapport.escalation.process.TakeOver.TIER;

import io.rapport.access.Role;
import io.rapport.escalation.pack.HandOvers;
import io.rapport.escalation.pack.Receiver;
import io.rapport.escalation.path.Paths;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code find-receiver}: who is asked now, and until when; after the first, the same pack goes on to them. */
@Component
class FindReceiver implements JavaDelegate {

    private static final long FIRST = 1;

    private final Paths paths;
    private final HandOvers handOvers;

    FindReceiver(Paths paths, HandOvers handOvers) {
        this.paths = paths;
        this.handOvers = handOvers;
    }

    @Override
    public void execute(DelegateExecution token) {
        var level = TAKE_OVER_LEVEL.findIn(token).orElse(FIRST);
        var sent = handOvers.get(TakeOver.handOverOn(token));
        var step = paths.takeOver(sent.kind().code(), TIER.findIn(token).orElse(null), level);
        var asked = level == FIRST ? sent : handOvers.timedOut(sent.id(), Receiver.group(step.whom()));
        HAND_OVER_ID.put(token, asked.id().value());
        PACK_HASH.put(token, asked.hash());
        TAKE_OVER_GROUP.put(token, asked.to().isGroup() ? asked.to().id() : Role.LEADS.group());
        TAKE_OVER_BY.put(token, step.by());
        TAKE_OVER_LEVEL.put(token, step.next());
    }
}
