package io.rapport.customer.restriction;

import io.rapport.customer.catalogue.FactCatalogue;
import io.rapport.customer.erasure.CustomerErased;
import io.rapport.customer.identity.MemberLocks;
import io.rapport.customer.identity.Members;
import io.rapport.customer.vault.Tombstones;
import io.rapport.engine.AsSystem;
import io.rapport.engine.asking.Round;
import io.rapport.engine.asking.Rounds;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Place, review and lift restrictions, and ask what they stand against. Who did it stands in the operation log. */
@Service
@Transactional
public class Restrictions {

    private final RestrictionRows rows;
    private final StandingLimits limits;
    private final Tombstones tombstones;
    private final FactCatalogue catalogue;
    private final Members members;
    private final MemberLocks locks;
    private final ApplicationEventPublisher events;
    private final AsSystem engine;
    private final Clock clock;
    private final Rounds rounds;

    Restrictions(
            RestrictionRows rows,
            StandingLimits limits,
            Tombstones tombstones,
            FactCatalogue catalogue,
            Members members,
            MemberLocks locks,
            ApplicationEventPublisher events,
            AsSystem engine,
            Clock clock,
            Rounds rounds) {
        this.rounds = rounds;
        this.rows = rows;
        this.limits = limits;
        this.tombstones = tombstones;
        this.catalogue = catalogue;
        this.members = members;
        this.locks = locks;
        this.events = events;
        this.engine = engine;
        this.clock = clock;
    }

    /** Something is restricted from now on; told in the transaction that does it. */
    public record Placed(CustomerId customer, RequestId request) {}

    /** A restriction is over; told in the transaction that lifts it. */
    public record Lifted(CustomerId customer, RequestId request) {}

    /**
     * Restricts from now on; one for each request, and again changes nothing.
     *
     * @param kind a kind of fact, or null for all that is known of the customer
     * @param zone whose days are meant
     * @param reviewAt when somebody looks whether it may be lifted
     * @throws io.rapport.customer.Refusals.FieldRefused when there is no such kind
     * @throws io.rapport.customer.Refusals.UnknownCustomer when there is no such customer
     * @throws io.rapport.customer.vault.Erased when the customer was erased
     */
    public Restriction place(
            CustomerId customer,
            @Nullable String kind,
            RestrictionGround ground,
            RequestId request,
            ZoneId zone,
            Instant reviewAt) {
        if (kind != null) {
            catalogue.kind(kind);
        }
        // whoever merges, erases or deletes waits, or has done so
        if (!locks.lock(customer).contains(customer)) {
            throw tombstones.missing(customer);
        }
        var standing = rows.find(request);
        if (standing.isPresent()) {
            return standing.get();
        }
        var since = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var placed = new Restriction(customer, kind, ground, request, since, zone, reviewAt, null);
        rows.add(placed);
        events.publishEvent(new Placed(customer, request));
        engine.note("restriction.placed", customer.value());
        return placed;
    }

    /** The restriction that a request obtained, lifted or not; empty when there is none, or the customer was erased. */
    public Optional<Restriction> find(RequestId request) {
        return rows.find(request);
    }

    /** Somebody has looked, and it stays until they look again. */
    public void reviewAgain(RequestId request, Instant at) {
        rows.reviewAgain(request, at);
    }

    /** What it restricted may be used again; lifting again changes nothing. */
    public void lift(RequestId request) {
        rows.find(request).filter(Restriction::stands).ifPresent(standing -> {
            locks.lock(standing.customer());
            rows.lift(request, clock.instant());
            events.publishEvent(new Lifted(standing.customer(), request));
            engine.note("restriction.lifted", standing.customer().value());
        });
    }

    /** What stands against using anything of this customer. */
    public Limits of(CustomerId customer) {
        return of(Map.of(customer, members.of(customer))).getOrDefault(customer, Limits.NONE);
    }

    /**
     * The same for many, in one query while nothing is restricted.
     *
     * @param together each customer with all who are one with them
     * @return those for whom something is restricted
     */
    public Map<CustomerId, Limits> of(Map<CustomerId, List<CustomerId>> together) {
        if (together.isEmpty()) {
            return Map.of();
        }
        var round = rounds.begin();
        var found = ask(round, together);
        round.go();
        return found.get();
    }

    /** The same, asked in the company of others. @param together at least one */
    public Supplier<Map<CustomerId, Limits>> ask(Round round, Map<CustomerId, List<CustomerId>> together) {
        return limits.ask(round, together);
    }

    /** Whether nothing stands against a use of anything of these. @param use as in {@link Limits#on} */
    public boolean allow(String use, CustomerId... customers) {
        return Arrays.stream(customers)
                .allMatch(customer -> of(customer).onAny(use).isEmpty());
    }

    /** The grounds that stand against a use, as codes, by the table. @param use as in {@link Limits#on} */
    public List<String> groundsAgainst(String use) {
        return limits.groundsAgainst(use);
    }

    /** All that ever stood for these, oldest first. */
    List<Restriction> history(Collection<CustomerId> customers) {
        return customers.isEmpty() ? List.of() : rounds.ask(RestrictionRows.history(customers));
    }

    @EventListener
    void forget(CustomerErased erased) {
        rows.delete(erased.customer());
    }
}
