package io.rapport.customer.identity;

import io.rapport.kernel.CustomerId;
import java.time.Instant;
import java.util.Set;

/**
 * A merge was taken back, in the transaction that did it: what was made of all of them together while it stood is of
 * nobody now.
 *
 * @param members all who were one
 * @param mergedAt since when
 */
public record CustomersParted(MergeId merge, Set<CustomerId> members, Instant mergedAt) {

    public CustomersParted {
        members = Set.copyOf(members);
    }
}
