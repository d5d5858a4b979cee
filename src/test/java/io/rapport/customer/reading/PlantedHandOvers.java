package io.rapport.customer.reading;

import io.rapport.customer.reading.Planted.Somebody;
import io.rapport.escalation.pack.HandOverId;
import io.rapport.escalation.pack.HandOverKind;
import io.rapport.escalation.pack.HandOvers;
import io.rapport.escalation.pack.NewHandOver;
import io.rapport.escalation.pack.Receiver;
import org.springframework.stereotype.Component;

/** What is known of somebody goes to another team. */
@Component
class PlantedHandOvers {

    private final HandOvers handOvers;

    PlantedHandOvers(HandOvers handOvers) {
        this.handOvers = handOvers;
    }

    HandOverId of(Somebody somebody) {
        var to = Receiver.group("technical-team");
        return handOvers
                .send(NewHandOver.of(somebody.id(), somebody.request(), HandOverKind.TEAM, null, to, null))
                .id();
    }
}
