package io.rapport.stewardship;

import io.rapport.customer.identity.MemberLocks;
import io.rapport.customer.identity.Members;
import io.rapport.customer.identity.Merges;
import io.rapport.customer.lookalikes.Lookalike;
import io.rapport.customer.lookalikes.Lookalikes;
import io.rapport.kernel.CustomerId;
import java.time.Clock;
import java.util.List;
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
    private final PairVerdicts table;
    private final StewardCases cases;
    private final CaseRows rows;
    private final Members members;
    private final MemberLocks locks;
    private final Merges merges;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TwinSearch(
            Lookalikes lookalikes,
            PairVerdicts table,
            StewardCases cases,
            CaseRows rows,
            Members members,
            MemberLocks locks,
            Merges merges,
            ApplicationEventPublisher events,
            Clock clock) {
        this.lookalikes = lookalikes;
        this.table = table;
        this.cases = cases;
        this.rows = rows;
        this.members = members;
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
                    && !wasAsked(customer, found.other())) {
                propose(customer, found);
            }
        }
    }

    private void propose(CustomerId customer, Lookalike found) {
        var answer = table.of(found);
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
        return !rows.between(own, others).isEmpty() || wasParted(own, others);
    }

    private boolean wasParted(List<CustomerId> own, List<CustomerId> others) {
        return merges.of(own.get(0)).stream()
                .filter(merge -> !merge.stands())
                .anyMatch(merge -> own.contains(merge.askedSurvivor()) && others.contains(merge.askedAbsorbed())
                        || others.contains(merge.askedSurvivor()) && own.contains(merge.askedAbsorbed()));
    }
}
