package io.rapport.stewardship;

import io.rapport.customer.erasure.CustomerErased;
import io.rapport.customer.identity.CustomersMerged;
import io.rapport.customer.identity.Members;
import io.rapport.kernel.CustomerId;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends the cases that need no answer any more: the two are one by another way, are asked about elsewhere, or are gone. */
@Component
class SettledElsewhere {

    private final CaseRows rows;
    private final Members members;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SettledElsewhere(CaseRows rows, Members members, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.members = members;
        this.events = events;
        this.clock = clock;
    }

    /** Two open cases may have come to ask the same question, when A, B and C look alike and A and B are one now. */
    @EventListener
    void on(CustomersMerged merged) {
        var asked = new HashSet<Set<CustomerId>>();
        for (var open : rows.openAbout(members.of(merged.survivor()))) {
            var both = Set.copyOf(
                    members.survivors(List.of(open.one(), open.other())).values());
            if (both.size() == 1 || !asked.add(both)) {
                end(open, CaseState.SETTLED_ELSEWHERE);
            }
        }
    }

    @EventListener
    void on(CustomerErased erased) {
        rows.openAbout(List.of(erased.customer())).forEach(open -> end(open, CaseState.GONE));
    }

    private void end(StewardCase open, CaseState state) {
        rows.settle(open, state, null, null, clock.instant());
        events.publishEvent(new CaseEvent.Ended(open.id()));
    }
}
