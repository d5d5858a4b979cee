package io.rapport.customer.nightly;

import io.rapport.customer.erasure.ErasureReason;
import io.rapport.customer.erasure.Erasures;
import io.rapport.customer.erasure.NotErasedNow;
import io.rapport.customer.hold.LegalHolds;
import io.rapport.customer.identity.Members;
import io.rapport.customer.nightly.RetentionRows.Work;
import io.rapport.customer.restriction.Limits;
import io.rapport.customer.restriction.Restrictions;
import io.rapport.customer.retention.Relationships;
import io.rapport.customer.retention.RetainedItem;
import io.rapport.customer.retention.RetainedItems;
import io.rapport.customer.retention.Schedule;
import io.rapport.customer.retention.StartEvent;
import io.rapport.kernel.CustomerId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Deletes what is due of one customer, and counts it, in one transaction. When nothing is left, and the record's own
 * period is over, the customer is erased.
 */
@Component
class Clearing {

    /** Who erased a customer whose periods are all over. */
    static final String BY = "retention";

    private static final int ITEMS_AT_ONCE = 1000;

    private final List<RetainedItems> rooms;
    private final Relationships relationships;
    private final LegalHolds holds;
    private final Restrictions restrictions;
    private final Erasures erasures;
    private final Members members;
    private final RetentionRows rows;
    private final TransactionOperations transaction;

    Clearing(
            List<RetainedItems> rooms,
            Relationships relationships,
            LegalHolds holds,
            Restrictions restrictions,
            Erasures erasures,
            Members members,
            RetentionRows rows,
            TransactionOperations transaction) {
        this.rooms = rooms;
        this.relationships = relationships;
        this.holds = holds;
        this.restrictions = restrictions;
        this.erasures = erasures;
        this.members = members;
        this.rows = rows;
        this.transaction = transaction;
    }

    /** @param held class to what is due but held; added to */
    void clear(CustomerId customer, Work work, Schedule schedule, Map<String, Long> held) {
        try {
            transaction.executeWithoutResult(status -> clear(customer, work, schedule, held, true));
        } catch (NotErasedNow somethingGoesOn) {
            transaction.executeWithoutResult(status -> clear(customer, work, schedule, held, false));
        }
    }

    private void clear(
            CustomerId customer, Work work, Schedule schedule, Map<String, Long> held, boolean andTheCustomer) {
        if (!rows.lock(customer)) {
            return;
        }
        var starts = new HashMap<StartEvent, Instant>();
        relationships.ended(List.of(customer)).values().forEach(at -> starts.put(StartEvent.RELATIONSHIP_ENDED, at));
        var now = work.startedAt();
        var all = items(customer, starts.isEmpty() ? schedule.until(now) : schedule.everything());
        var due = new HashMap<RetainedItems, List<RetainedItem>>();
        all.forEach((room, items) -> due.put(
                room,
                items.stream().filter(item -> schedule.isDue(item, starts, now)).toList()));
        var together = members.of(customer);
        // erasing one of them erases all, and of the others there may be something to keep
        var alone = together.size() == 1;
        var erase = andTheCustomer
                && alone
                && all.equals(due)
                && schedule.isDue(Schedule.CUSTOMER_RECORD, starts, false, now);
        var counts = counts(due);
        if (erase) {
            counts.merge(Schedule.CUSTOMER_RECORD, 1L, Long::sum);
        }
        if (!holds.held(together).isEmpty()
                || restrictions.of(customer).onAny(Limits.DELETION).isPresent()) {
            counts.forEach((each, count) -> held.merge(each, count, Long::sum));
            return;
        }
        counts.forEach((each, count) -> rows.count(work.night(), each, "deleted", count));
        if (erase) {
            erasures.erase(customer, BY, ErasureReason.RETENTION_ENDED);
        } else if (!counts.isEmpty()) {
            relationships.remember(customer, now);
            due.forEach((room, items) -> remove(customer, room, items));
        }
    }

    private Map<RetainedItems, List<RetainedItem>> items(CustomerId customer, Map<String, Instant> until) {
        var items = new HashMap<RetainedItems, List<RetainedItem>>();
        rooms.forEach(room -> items.put(room, room.of(List.of(customer), until)));
        return items;
    }

    private static Map<String, Long> counts(Map<RetainedItems, List<RetainedItem>> due) {
        return due.values().stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(RetainedItem::retentionClass, HashMap::new, Collectors.counting()));
    }

    private static void remove(CustomerId customer, RetainedItems room, List<RetainedItem> due) {
        for (int from = 0; from < due.size(); from += ITEMS_AT_ONCE) {
            room.remove(customer, due.subList(from, Math.min(from + ITEMS_AT_ONCE, due.size())));
        }
    }
}
