package io.rapport.customer.retention;

import io.rapport.kernel.CustomerId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Something that is kept for a period; what it says is not in here.
 *
 * @param id names it inside its room
 * @param starts which events have happened to it, and when; the end of the relationship is added by the run
 * @param newest whether it is the newest of its kind, and so may be in use whatever its age
 */
public record RetainedItem(
        CustomerId customer, String retentionClass, String id, Map<StartEvent, Instant> starts, boolean newest) {

    public RetainedItem {
        starts = Map.copyOf(starts);
    }

    /** The ids, where the room's table counts them. */
    public static List<Long> numbers(Collection<RetainedItem> items) {
        return items.stream().map(item -> Long.parseLong(item.id())).toList();
    }
}
