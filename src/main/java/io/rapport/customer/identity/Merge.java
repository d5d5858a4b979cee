package io.rapport.customer.identity;

import io.rapport.kernel.CustomerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Two customers who were found to be one person.
 *
 * @param survivor who stands for both
 * @param absorbed who stood for themselves until then
 * @param askedSurvivor whom the person named: {@code survivor}, or a member of theirs at that time
 * @param askedAbsorbed the same for {@code absorbed}
 * @param by the engine's user id of the person who merged
 * @param reason why it is one person; null when one of them was erased since
 * @param undoneAt when it was taken back; null while it stands
 * @param undoneBy who took it back; null while it stands
 */
public record Merge(
        MergeId id,
        CustomerId survivor,
        CustomerId absorbed,
        CustomerId askedSurvivor,
        CustomerId askedAbsorbed,
        Instant at,
        String by,
        @Nullable String reason,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy) {

    /** Whether it was not taken back. */
    public boolean stands() {
        return undoneAt == null;
    }
}
