package io.rapport.stewardship;

import io.rapport.customer.identity.MemberLocks;
import io.rapport.customer.identity.Members;
import io.rapport.customer.identity.Merges;
import io.rapport.customer.lookalikes.Lookalike;
import io.rapport.customer.lookalikes.Lookalikes;
import io.rapport.customer.restriction.Limits;
import io.rapport.customer.restriction.Restrictions;
import io.rapport.kernel.CustomerId;
import io.rapport.stewardship.authors.CaseAuthors;
import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Looks whether somebody is known twice, and does what the table says about it: merges, opens a case, or leaves it. In
 * one transaction for each customer: whoever was being looked at when a process was killed is looked at again.
 */
@Service
public class TwinSearch {

    private final Lookalikes lookalikes;
    private final CaseAuthors authors;
    private final PairVerdicts table;
    private final StewardCases cases;
    private final CaseRows rows;
    private final Members members;
    private final Restrictions restrictions;
    private final MemberLocks locks;
    private final Merges merges;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TwinSearch(
            Lookalikes lookalikes,
            CaseAuthors authors,
            PairVerdicts table,
            StewardCases cases,
            CaseRows rows,
            Members members,
            Restrictions restrictions,
            MemberLocks locks,
            Merges merges,
            ApplicationEventPublisher events,
            Clock clock) {
        this.lookalikes = lookalikes;
        this.authors = authors;
        this.table = table;
        this.cases = cases;
        this.rows = rows;
        this.members = members;
        this.restrictions = restrictions;
        this.locks = locks;
        this.merges = merges;
        this.events = events;
        this.clock = clock;
    }

    /** Looks at this customer now. Looking again changes nothing unless something about them has changed. */
    @Transactional
    public void lookAt(CustomerId customer) {
        rows.takeTurn();
        var alike = lookalikes.lookFor(customer);
        // whoever erases or merges one of them waits for us now, or has done so
        var there = locks.lock(Stream.concat(Stream.of(customer), alike.stream().map(Lookalike::other))
                .toArray(CustomerId[]::new));
        if (!there.contains(customer)) {
            // what was just remembered of them goes with them
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return;
        }
        for (var found : alike) {
            // a merge just made may have joined this one too
            if (there.contains(found.other())
                    && !members.areOne(customer, found.other())
                    && !wasAsked(customer, found.other())
                    // when it is lifted, the customer is looked at again
                    && restrictions.allow(Limits.MATCHING, customer, found.other())) {
                propose(customer, found);
            }
        }
    }

    private void propose(CustomerId customer, Lookalike found) {
        var answer = table.of(found, authors.isAnybody(customer, found.other()));
        if (!answer.action().equals(PairVerdict.MERGE) && !answer.action().equals(PairVerdict.ASK)) {
            return;
        }
        boolean isOlder = customer.number() < found.other().number();
        var id = rows.add(
                isOlder ? customer : found.other(),
                isOlder ? found.other() : customer,
                found.codes(),
                found.score(),
                answer,
                clock.instant());
        authors.note(id.number(), customer, found.other());
        var opened = cases.get(id);
        if (answer.action().equals(PairVerdict.MERGE)) {
            cases.merge(opened, StewardCases.BY_TABLE, answer.reason());
        } else {
            events.publishEvent(new CaseEvent.Opened(opened));
        }
    }

    /** Under whichever ids: in a case, whatever came of it, or by a merge that was taken back. */
    private boolean wasAsked(CustomerId customer, CustomerId other) {
        var own = members.of(customer);
        var others = members.of(other);
        return !rows.between(own, others).isEmpty() || merges.wereParted(own, others);
    }
}
