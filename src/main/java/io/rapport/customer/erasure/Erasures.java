package io.rapport.customer.erasure;

import io.rapport.customer.Refusals.UnknownCustomer;
import io.rapport.customer.vault.Tombstone;
import io.rapport.customer.vault.Tombstones;
import io.rapport.customer.vault.Vault;
import io.rapport.kernel.CustomerId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erase a customer, for good. In one transaction: all of it or none, so that a process killed meanwhile leaves a
 * customer who is whole, and erasing can be asked for again.
 */
@Service
public class Erasures {

    private final ErasedRows rows;
    private final Vault vault;
    private final Tombstones tombstones;
    private final List<ErasureObjection> rooms;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Erasures(
            ErasedRows rows,
            Vault vault,
            Tombstones tombstones,
            List<ErasureObjection> rooms,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.vault = vault;
        this.tombstones = tombstones;
        this.rooms = rooms;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Destroys the customer's key, deletes the rows, and leaves a tombstone. Doing it again answers the first one.
     *
     * @param by the engine's user id of the person who erases
     * @throws UnknownCustomer when there never was such a customer
     * @throws NotErasedNow when a room objects
     */
    @Transactional
    public Tombstone erase(CustomerId customer, String by, ErasureReason reason) {
        if (!rows.lock(customer)) {
            return tombstones.find(customer).orElseThrow(() -> new UnknownCustomer(customer));
        }
        rooms.stream()
                .flatMap(room -> room.against(customer).stream())
                .findFirst()
                .ifPresent(because -> {
                    throw new NotErasedNow(customer, because);
                });
        var erased = new Tombstone(customer, clock.instant().truncatedTo(ChronoUnit.MICROS), by, reason.code());
        events.publishEvent(new CustomerErased(customer, erased.at()));
        rows.delete(customer);
        vault.destroy(customer);
        tombstones.add(erased);
        return erased;
    }

    /** The tombstone; empty when the customer was not erased. */
    public Optional<Tombstone> find(CustomerId customer) {
        return tombstones.find(customer);
    }
}
