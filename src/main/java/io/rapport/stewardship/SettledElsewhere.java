package io.rapport.stewardship;

import io.rapport.customer.erasure.CustomerErased;
import io.rapport.customer.identity.CustomersMerged;
import io.rapport.customer.identity.CustomersParted;
import io.rapport.customer.identity.Members;
import io.rapport.customer.identity.Merges;
import io.rapport.customer.restriction.Limits;
import io.rapport.customer.restriction.Restrictions;
import io.rapport.kernel.CustomerId;
import io.rapport.stewardship.authors.CaseAuthors;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Ends the cases that need no answer any more: the two are one by another way, are asked about elsewhere, or are gone; and
 * those that may have none while something is restricted. Asks again when a merge is taken back, or a restriction lifted.
 */
@Component
class SettledElsewhere {

    private final CaseRows rows;
    private final CaseAuthors authors;
    private final Members members;
    private final Merges merges;
    private final Restrictions restrictions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SettledElsewhere(
            CaseRows rows,
            CaseAuthors authors,
            Members members,
            Merges merges,
            Restrictions restrictions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.authors = authors;
        this.merges = merges;
        this.rows = rows;
        this.members = members;
        this.restrictions = restrictions;
        this.events = events;
        this.clock = clock;
    }

    /** Two cases may have come to ask the same question, when A, B and C look alike and A and B are one now. */
    @EventListener
    void on(CustomersMerged merged) {
        var asked = new HashSet<Set<CustomerId>>();
        for (var waiting : waiting(members.of(merged.survivor()))) {
            var both = both(waiting);
            if (both.size() == 1 || !asked.add(both)) {
                end(waiting, CaseState.SETTLED_ELSEWHERE);
            } else if (waiting.isOpen() && !mayBeCompared(waiting)) {
                end(waiting, CaseState.RESTRICTED);
            }
        }
    }

    /**
     * What this merge had settled is asked again, unless it said that these very two are one: that was taken back, and is
     * not proposed again. So is what rested because of somebody who was one with them.
     */
    @EventListener
    void on(CustomersParted parted) {
        var asked = new HashSet<Set<CustomerId>>();
        for (var settled : rows.about(parted.members(), CaseState.SETTLED_ELSEWHERE)) {
            var both = both(settled);
            var at = Objects.requireNonNull(settled.settledAt());
            if (!at.isBefore(parted.mergedAt())
                    && both.size() == 2
                    && !wereParted(settled)
                    && !isAsked(settled)
                    && asked.add(both)) {
                askAgain(settled);
            }
        }
        rows.about(parted.members(), CaseState.RESTRICTED).forEach(this::askAgain);
    }

    @EventListener
    void on(Restrictions.Placed placed) {
        rows.about(members.of(placed.customer()), CaseState.OPEN).stream()
                .filter(open -> !mayBeCompared(open))
                .forEach(open -> end(open, CaseState.RESTRICTED));
    }

    @EventListener
    void on(Restrictions.Lifted lifted) {
        rows.about(members.of(lifted.customer()), CaseState.RESTRICTED).forEach(this::askAgain);
    }

    @EventListener
    void on(CustomerErased erased) {
        waiting(List.of(erased.customer())).forEach(waiting -> end(waiting, CaseState.GONE));
    }

    /** Those that are open, then those that rest. */
    private List<StewardCase> waiting(Collection<CustomerId> customers) {
        return Stream.of(CaseState.OPEN, CaseState.RESTRICTED)
                .flatMap(state -> rows.about(customers, state).stream())
                .toList();
    }

    private Set<CustomerId> both(StewardCase about) {
        return Set.copyOf(members.survivors(List.of(about.one(), about.other())).values());
    }

    private boolean mayBeCompared(StewardCase about) {
        return restrictions.allow(Limits.MATCHING, about.one(), about.other());
    }

    /** Somebody said of one of the first and one of the second that they are one, and it was taken back. */
    private boolean wereParted(StewardCase settled) {
        return merges.wereParted(members.of(settled.one()), members.of(settled.other()));
    }

    private boolean isAsked(StewardCase settled) {
        return rows.between(members.of(settled.one()), members.of(settled.other())).stream()
                .anyMatch(other -> !other.id().equals(settled.id()) && other.state() != CaseState.SETTLED_ELSEWHERE);
    }

    /** Not by who has written about them since; and only later, while something is restricted. */
    private void askAgain(StewardCase about) {
        if (mayBeCompared(about)) {
            rows.becomes(about, CaseState.OPEN, clock.instant());
            authors.note(about.id().number(), about.one(), about.other());
            events.publishEvent(new CaseEvent.Opened(rows.find(about.id()).orElseThrow()));
        } else {
            rows.becomes(about, CaseState.RESTRICTED, clock.instant());
        }
    }

    private void end(StewardCase waiting, CaseState state) {
        rows.becomes(waiting, state, clock.instant());
        if (waiting.isOpen()) {
            events.publishEvent(new CaseEvent.Ended(waiting.id()));
        }
    }
}
