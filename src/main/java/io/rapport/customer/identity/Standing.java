package io.rapport.customer.identity;

import io.rapport.kernel.CustomerId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The merges that stand among some customers. Each is a branch that hangs the absorbed one below its survivor; nobody
 * hangs below two, so that taking any one of them out leaves two whole trees.
 */
record Standing(List<Merge> merges) {

    /** Who comes away when this merge is taken out: the absorbed one, and all below. */
    Set<CustomerId> broughtBy(Merge merge) {
        var brought = new HashSet<>(Set.of(merge.absorbed()));
        while (merges.stream().anyMatch(m -> brought.contains(m.survivor()) && brought.add(m.absorbed()))) {
            // until nobody is added
        }
        return brought;
    }

    /**
     * A merge that would not join any more what it was asked to join: it was asked for one of those who come away, and
     * hangs on one who stays, or the other way round.
     */
    Optional<Merge> restingOn(Merge merge) {
        var away = broughtBy(merge);
        return merges.stream()
                .filter(other -> !other.id().equals(merge.id()))
                .filter(other -> away.contains(other.survivor()) != away.contains(other.askedSurvivor())
                        || away.contains(other.absorbed()) != away.contains(other.askedAbsorbed()))
                .reduce((older, newer) -> newer);
    }
}
