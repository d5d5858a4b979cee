package io.rapport.stewardship;

import io.rapport.customer.erasure.CustomerErased;
import io.rapport.customer.identity.CustomersMerged;
import io.rapport.customer.identity.CustomersParted;
import io.rapport.customer.identity.Members;
import io.rapport.customer.identity.Merges;
import io.rapport.kernel.CustomerId;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Asks again what was asked before a merge that is taken back; and ends the cases that need no answer any more: the two are one by another way, are asked about elsewhere, or are gone. */
@Component
class SettledElsewhere {

    private final CaseRows rows;
    private final Members members;
    private final Merges merges;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SettledElsewhere(CaseRows rows, Members members, Merges merges, ApplicationEventPublisher events, Clock clock) {
        this.merges = merges;
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

    /**
     * What this merge had settled is asked again, unless it said that these very two are one: that was taken back, and is
     * not proposed again.
     */
    @EventListener
    void on(CustomersParted parted) {
        var asked = new HashSet<Set<CustomerId>>();
        for (var settled : rows.settledElsewhere(parted.members(), parted.mergedAt())) {
            var both = Set.copyOf(
                    members.survivors(List.of(settled.one(), settled.other())).values());
            if (both.size() == 2 && !wereParted(settled) && !isAsked(settled) && asked.add(both)) {
                rows.reopen(settled.id());
                events.publishEvent(new CaseEvent.Opened(rows.find(settled.id()).orElseThrow()));
            }
        }
    }

    /** Somebody said of one of the first and one of the second that they are one, and it was taken back. */
    private boolean wereParted(StewardCase settled) {
        return merges.wereParted(members.of(settled.one()), members.of(settled.other()));
    }

    private boolean isAsked(StewardCase settled) {
        return rows.between(members.of(settled.one()), members.of(settled.other())).stream()
                .anyMatch(other -> !other.id().equals(settled.id()) && other.state() != CaseState.SETTLED_ELSEWHERE);
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
