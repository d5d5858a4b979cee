package io.rapport.request.handing;

import io.rapport.engine.CurrentUser;
import io.rapport.escalation.pack.HandOver;
import io.rapport.escalation.pack.HandOverKind;
import io.rapport.escalation.pack.HandOvers;
import io.rapport.escalation.pack.NewHandOver;
import io.rapport.escalation.pack.Receiver;
import io.rapport.kernel.RequestId;
import io.rapport.kernel.TeamId;
import io.rapport.request.Requests;
import org.springframework.stereotype.Component;

/** Sends what one team knows of a request to the next. */
@Component
public class TeamPacks {

    private final Requests requests;
    private final HandOvers handOvers;
    private final CurrentUser person;

    TeamPacks(Requests requests, HandOvers handOvers, CurrentUser person) {
        this.requests = requests;
        this.handOvers = handOvers;
        this.person = person;
    }

    /** Packs what is known now, for the team that goes on with it. */
    public HandOver send(RequestId request, String from, TeamId to) {
        return handOvers.send(NewHandOver.of(
                requests.get(request).customer(),
                request,
                HandOverKind.TEAM,
                Receiver.group(from),
                Receiver.group(to.code()),
                person.findId().orElse(null)));
    }
}
