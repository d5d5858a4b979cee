package io.rapport.customer.identity;

import io.rapport.customer.identity.Refusals.AlreadyOne;
import io.rapport.customer.identity.Refusals.LaterMergeStands;
import io.rapport.customer.identity.Refusals.UnknownMerge;
import io.rapport.customer.vault.Tombstones;
import io.rapport.engine.AsSystem;
import io.rapport.kernel.CustomerId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Merge two customers who are one person, and take it back. In one transaction: all of it or none, so that a process
 * killed meanwhile leaves them as they were. Both are in the engine's operation log.
 */
@Service
@Transactional
public class Merges {

    private final MergeRows rows;
    private final Members members;
    private final MemberLocks locks;
    private final Tombstones tombstones;
    private final AsSystem engine;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Merges(
            MergeRows rows,
            Members members,
            MemberLocks locks,
            Tombstones tombstones,
            AsSystem engine,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.members = members;
        this.locks = locks;
        this.tombstones = tombstones;
        this.engine = engine;
        this.events = events;
        this.clock = clock;
    }

    /**
     * From now on the two are read as one. Running journeys, promises and exceptions keep the id they were made with.
     *
     * @throws AlreadyOne when they are one customer, or the same
     * @throws Refusals.BeingMerged when one of them was merged at the same moment
     * @throws io.rapport.customer.Refusals.UnknownCustomer when there never was such a customer
     * @throws io.rapport.customer.vault.Erased when one of them was erased
     */
    public Merge merge(NewMerge asked) {
        present(locks.lock(asked.survivor(), asked.absorbed()), asked.survivor(), asked.absorbed());
        var survivor = members.survivor(asked.survivor());
        var absorbed = members.survivor(asked.absorbed());
        if (survivor.equals(absorbed)) {
            throw new AlreadyOne(asked.survivor(), asked.absorbed(), survivor);
        }
        var id = rows.add(survivor, absorbed, asked, now());
        rows.join(survivor, absorbed);
        engine.note("customer.merged", id.value());
        events.publishEvent(new CustomersMerged(id, survivor, absorbed));
        return rows.find(id).orElseThrow();
    }

    /**
     * They are two again, each with what was said of them, also since the merge. Undoing it again changes nothing.
     *
     * @param customer one of those who were merged, or a member of theirs
     * @param by the engine's user id of the person who takes it back
     * @throws UnknownMerge when it is not a merge of this customer
     * @throws LaterMergeStands when another merge rests on this one
     * @throws io.rapport.customer.vault.Erased when they were erased
     */
    public Merge undo(CustomerId customer, MergeId id, String by) {
        var asked = rows.find(id).orElseThrow(() -> new UnknownMerge(customer, id));
        var all = locks.lock(asked.survivor(), asked.absorbed());
        if (!all.contains(customer)
                && !Set.of(asked.survivor(), asked.absorbed()).contains(customer)) {
            throw new UnknownMerge(customer, id);
        }
        // read again: while we waited for the lock somebody may have undone it
        var merge = rows.find(id).orElseThrow();
        if (!merge.stands()) {
            return merge;
        }
        present(all, merge.survivor(), merge.absorbed());
        var standing = new Standing(rows.of(all).stream().filter(Merge::stands).toList());
        standing.restingOn(merge).ifPresent(later -> {
            throw new LaterMergeStands(id, later);
        });
        rows.part(merge.absorbed(), standing.broughtBy(merge));
        rows.undone(id, by, now());
        engine.note("customer.merge-undone", id.value());
        events.publishEvent(new CustomersParted(id, all, merge.at()));
        return rows.find(id).orElseThrow();
    }

    /** What was merged with this customer, undone merges too, oldest first; none for somebody who was never merged. */
    @Transactional(readOnly = true)
    public List<Merge> of(CustomerId customer) {
        return rows.of(members.of(customer));
    }

    /** These merges by their id, in one query; undone ones too. */
    @Transactional(readOnly = true)
    public Map<MergeId, Merge> of(Collection<MergeId> ids) {
        return rows.find(ids).stream().collect(Collectors.toMap(Merge::id, Function.identity()));
    }

    /** Whether somebody said of one of the first and one of the others that they are one, and it was taken back. */
    @Transactional(readOnly = true)
    public boolean wereParted(List<CustomerId> some, List<CustomerId> others) {
        return rows.of(some).stream()
                .filter(merge -> !merge.stands())
                .anyMatch(merge -> some.contains(merge.askedSurvivor()) && others.contains(merge.askedAbsorbed())
                        || others.contains(merge.askedSurvivor()) && some.contains(merge.askedAbsorbed()));
    }

    private void present(Set<CustomerId> locked, CustomerId... customers) {
        for (var customer : customers) {
            if (!locked.contains(customer)) {
                throw tombstones.missing(customer);
            }
        }
    }

    /** As both databases keep it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
