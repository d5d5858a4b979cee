package io.rapport.request.hours;

import io.rapport.kernel.TeamId;
import io.rapport.request.Request;
import io.rapport.request.RequestState;
import io.rapport.sla.PromiseClocks;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The operational level of each hand-over: the team that takes over has a clock of its own, by its own calendar. */
@Component
public class TeamClocks {

    private static final Set<RequestState> BEING_WORKED_ON = EnumSet.of(RequestState.OPEN, RequestState.WAITING);

    private final PromiseClocks clocks;
    private final ServiceHours hours;

    TeamClocks(PromiseClocks clocks, ServiceHours hours) {
        this.clocks = clocks;
        this.hours = hours;
    }

    /** Another team has it now; nothing runs for what is resolved already. */
    public void handedOver(Request request, TeamId to, Instant at) {
        if (BEING_WORKED_ON.contains(request.state())) {
            clocks.handedOver(request.id(), hours.ofTeam(to), at);
        }
    }
}
