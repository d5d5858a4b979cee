package io.rapport.customer.erasure;

import io.rapport.customer.Refusals.UnknownCustomer;
import io.rapport.customer.identity.MemberLocks;
import io.rapport.customer.vault.Tombstone;
import io.rapport.customer.vault.Tombstones;
import io.rapport.customer.vault.Vault;
import io.rapport.kernel.CustomerId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erase a customer, for good. In one transaction: all of it or none, so that a process killed meanwhile leaves a
 * customer who is whole, and erasing can be asked for again.
 */
@Service
public class Erasures {

    private final MemberLocks locks;
    private final ErasedRows rows;
    private final Vault vault;
    private final Tombstones tombstones;
    private final List<ErasureObjection> rooms;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<AskedElsewhere> elsewhere;
    private final Clock clock;

    Erasures(
            MemberLocks locks,
            ErasedRows rows,
            Vault vault,
            Tombstones tombstones,
            List<ErasureObjection> rooms,
            ObjectProvider<AskedElsewhere> elsewhere,
            ApplicationEventPublisher events,
            Clock clock) {
        this.locks = locks;
        this.rows = rows;
        this.vault = vault;
        this.tombstones = tombstones;
        this.rooms = rooms;
        this.events = events;
        this.elsewhere = elsewhere;
        this.clock = clock;
    }

    /**
     * Destroys the customer's key, deletes the rows, and leaves a tombstone; the same for everybody they were merged with. Doing it again answers the first one.
     *
     * @param by the engine's user id of the person who erases
     * @throws UnknownCustomer when there never was such a customer
     * @throws NotErasedNow when a room objects
     */
    @Transactional
    public Tombstone erase(CustomerId customer, String by, ErasureReason reason) {
        var members = locks.lock(customer);
        if (!members.contains(customer)) {
            return tombstones.find(customer).orElseThrow(() -> new UnknownCustomer(customer));
        }
        refuseObjected(customer, members);
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        members.forEach(member -> events.publishEvent(new CustomerErased(member, at)));
        // the survivor, at whom the others point, comes last
        var lastFirst = new ArrayList<>(members);
        Collections.reverse(lastFirst);
        lastFirst.forEach(member -> erased(new Tombstone(member, at, by, reason.code())));
        return tombstones.find(customer).orElseThrow();
    }

    /**
     * As {@link #erase}, for somebody who decides it alone: refused where another person has to look at it.
     *
     * @throws NotErasedNow also when a room has to be asked first
     */
    @Transactional
    public Tombstone eraseAlone(CustomerId customer, String by, ErasureReason reason) {
        var members = locks.lock(customer);
        if (members.contains(customer)) {
            refuseObjected(customer, members);
            elsewhere.stream()
                    .flatMap(room -> room.why(customer).stream())
                    .findFirst()
                    .ifPresent(because -> {
                        throw new NotErasedNow(customer, because);
                    });
        }
        return erase(customer, by, reason);
    }

    private void refuseObjected(CustomerId customer, Set<CustomerId> members) {
        members.stream()
                .flatMap(member -> rooms.stream().flatMap(room -> room.against(member).stream()))
                .findFirst()
                .ifPresent(because -> {
                    throw new NotErasedNow(customer, because);
                });
    }

    private void erased(Tombstone erased) {
        rows.delete(erased.customer());
        vault.destroy(erased.customer());
        tombstones.add(erased);
    }

    /** The tombstone; empty when the customer was not erased. */
    public Optional<Tombstone> find(CustomerId customer) {
        return tombstones.find(customer);
    }
}
