package io.rapport.handover;

import io.rapport.escalation.pack.HandOverId;
import io.rapport.kernel.CustomerId;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that goes on to somebody else.
 *
 * @param number 0 before it is written
 * @param nth its parcel; null until a receiver is chosen
 * @param ref the task's id, the commitment's, or the customer's
 * @param customer null for work that is about nobody
 * @param caseId business key of the work's journey; null when it has none
 * @param heldBy who had it; null for what was the team's
 * @param team whose work it is; null for what is no team's
 * @param pack the context that goes along; null before it is sent, and for work that is about nobody
 */
public record Item(
        long number,
        TransferId transfer,
        @Nullable Integer nth,
        Sort sort,
        String ref,
        @Nullable CustomerId customer,
        @Nullable String caseId,
        @Nullable String heldBy,
        @Nullable String team,
        State state,
        @Nullable HandOverId pack,
        @Nullable String packHash,
        @Nullable String takenBy,
        @Nullable Instant takenAt) {

    /** What it is. */
    public enum Sort {
        /** An open task of a journey: a case, an approval, an escalation. */
        WORK,
        /** An open promise somebody has to keep in person. */
        PROMISE,
        /** What somebody has written down about a customer. */
        NOTES,
        /** A customer whom nobody else knows. */
        RELATION;

        /** As clients write it: lower case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where it stands. */
    public enum State {
        LISTED,
        TAKEN,
        /** Settled meanwhile, or erased with the customer: nobody has to take it. */
        GONE;

        /** As clients write it: lower case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Item listed(
            TransferId transfer,
            Sort sort,
            String ref,
            @Nullable CustomerId customer,
            @Nullable String caseId,
            @Nullable String heldBy,
            @Nullable String team) {
        return new Item(
                0, transfer, null, sort, ref, customer, caseId, heldBy, team, State.LISTED, null, null, null, null);
    }

    Item in(int parcel) {
        return new Item(
                number, transfer, parcel, sort, ref, customer, caseId, heldBy, team, state, pack, packHash, takenBy,
                takenAt);
    }

    boolean isListed() {
        return state == State.LISTED;
    }

    /** Whether the other need not be listed: it is, or it was taken over and cannot come back as it was. */
    boolean stands(Item other) {
        return isSame(other) && (isListed() || state == State.TAKEN && (sort == Sort.NOTES || sort == Sort.RELATION));
    }

    boolean isSame(Item other) {
        return sort == other.sort && ref.equals(other.ref);
    }
}
