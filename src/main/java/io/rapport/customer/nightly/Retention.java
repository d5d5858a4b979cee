package io.rapport.customer.nightly;

import io.rapport.customer.nightly.RetentionRows.Work;
import io.rapport.customer.retention.Relationships;
import io.rapport.customer.retention.RetainedItems;
import io.rapport.customer.retention.Schedule;
import io.rapport.customer.vault.Vault;
import io.rapport.engine.Decisions;
import io.rapport.kernel.CustomerId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Deletes what is due, once a night, and reports per class. Customer by customer, each in a transaction of its own that
 * also counts: a run that was cut off goes on where it was, here or on another node, and its numbers stay right.
 */
@Service
class Retention {

    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int CUSTOMERS_AT_ONCE = 200;

    private final List<RetainedItems> rooms;
    private final Relationships relationships;
    private final Clearing clearing;
    private final RetentionRows rows;
    private final Vault vault;
    private final Decisions tables;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final LocalTime startsAt;
    private final String worker = UUID.randomUUID().toString();
    private volatile boolean stopping;

    Retention(
            List<RetainedItems> rooms,
            Relationships relationships,
            Clearing clearing,
            RetentionRows rows,
            Vault vault,
            Decisions tables,
            TransactionOperations transaction,
            Clock clock,
            @Value("${rapport.retention.starts-at}") LocalTime startsAt) {
        this.rooms = rooms;
        this.relationships = relationships;
        this.clearing = clearing;
        this.rows = rows;
        this.vault = vault;
        this.tables = tables;
        this.transaction = transaction;
        this.clock = clock;
        this.startsAt = startsAt;
    }

    /**
     * Does this night's work, or the rest of a night that was cut off. What is due is what was due when it began.
     *
     * @return whether there was anything for this node to do
     */
    boolean runIfDue() {
        var now = clock.instant();
        var taken = rows.take(nightOf(now), worker, now, now.plus(LEASE));
        taken.ifPresent(this::run);
        return taken.isPresent();
    }

    /** Ends after the customer at hand; the rest is done by another node, or at the next start. */
    void stop() {
        stopping = true;
    }

    private LocalDate nightOf(Instant now) {
        var there = now.atOffset(ZoneOffset.UTC);
        return there.toLocalTime().isBefore(startsAt) ? there.toLocalDate().minusDays(1) : there.toLocalDate();
    }

    private void run(Work begun) {
        var classes =
                rooms.stream().flatMap(room -> room.classes().stream()).collect(Collectors.toCollection(TreeSet::new));
        var schedule = Schedule.of(tables, classes);
        rows.prepare(begun.night(), schedule.words());
        var work = begun;
        while (!stopping) {
            var customers = rows.next(work.reached(), CUSTOMERS_AT_ONCE);
            if (customers.isEmpty()) {
                rows.finish(work.night(), worker, clock.instant());
                return;
            }
            var held = new HashMap<String, Long>();
            for (var customer : dueOf(customers, schedule, work.startedAt())) {
                if (stopping) {
                    return;
                }
                clearing.clear(customer, work, schedule, held);
            }
            var reached = customers.get(customers.size() - 1).number();
            if (!report(work, customers, held, reached)) {
                return;
            }
            work = new Work(work.night(), work.startedAt(), reached);
        }
    }

    /** Those of whom something is due, found in few reads for all of them; looked at exactly, one by one, later. */
    private Set<CustomerId> dueOf(List<CustomerId> customers, Schedule schedule, Instant now) {
        vault.fetch(customers);
        var ended = relationships.ended(customers);
        var staying =
                customers.stream().filter(each -> !ended.containsKey(each)).toList();
        var due = new TreeSet<CustomerId>(Comparator.comparingLong(CustomerId::number));
        due.addAll(ended.keySet());
        if (!staying.isEmpty()) {
            for (var room : rooms) {
                room.of(staying, schedule.until(now)).stream()
                        .filter(item -> schedule.isDue(item, Map.of(), now))
                        .forEach(item -> due.add(item.customer()));
            }
        }
        return due;
    }

    private boolean report(Work work, List<CustomerId> customers, Map<String, Long> held, long reached) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (!rows.advance(work, reached, worker, clock.instant().plus(LEASE))) {
                return false;
            }
            held.forEach((each, count) -> rows.count(work.night(), each, "held", count));
            for (var room : rooms) {
                room.stock(customers).forEach(stock -> rows.kept(work.night(), stock));
            }
            return true;
        }));
    }
}
