package io.rapport.customer.identity;

import io.rapport.kernel.CustomerId;
import io.rapport.kernel.FieldProblem;
import io.rapport.kernel.Problem;

/** What merging refuses. None of them says anything about a person. */
public final class Refusals {

    private Refusals() {}

    /** The two are one customer already. */
    public static final class AlreadyOne extends Problem {
        private static final long serialVersionUID = 1L;

        AlreadyOne(CustomerId survivor, CustomerId absorbed, CustomerId one) {
            super(
                    Kind.CONFLICT,
                    "customer/already-one",
                    "%s and %s are one customer already (%s); there is nothing to merge."
                            .formatted(survivor, absorbed, one));
        }
    }

    /** Somebody else merged or parted one of the customers at the same moment. */
    public static final class BeingMerged extends Problem {
        private static final long serialVersionUID = 1L;

        BeingMerged() {
            super(
                    Kind.BUSY,
                    "customer/being-merged",
                    "One of the customers was merged at this moment, and nothing was changed. Look at them again, and repeat it if it is still right.");
        }
    }

    /** These customers have no such merge. */
    public static final class UnknownMerge extends Problem {
        private static final long serialVersionUID = 1L;

        UnknownMerge(CustomerId customer, MergeId merge) {
            super(
                    Kind.NOT_FOUND,
                    "customer/unknown-merge",
                    "%s has no merge %s. The customer's merges are listed at /api/customers/%s/merges."
                            .formatted(customer, merge, customer));
        }
    }

    /** Without this merge it would be open to whom a later one belongs. */
    public static final class LaterMergeStands extends Problem {
        private static final long serialVersionUID = 1L;

        LaterMergeStands(MergeId merge, Merge later) {
            super(
                    Kind.CONFLICT,
                    "customer/later-merge-stands",
                    "%s rests on %s: %s and %s were merged because they were one with others by then. Undo %s first, then %s."
                            .formatted(
                                    later.id(),
                                    merge,
                                    later.askedSurvivor(),
                                    later.askedAbsorbed(),
                                    later.id(),
                                    merge));
        }
    }

    /** A merge needs a reason that fits. */
    public static final class ReasonRefused extends FieldProblem {
        private static final long serialVersionUID = 1L;

        ReasonRefused(int shortest, int longest) {
            super(
                    Kind.INVALID,
                    "customer/merge-reason",
                    "reason",
                    "Say in %d to %,d characters why this is one person.".formatted(shortest, longest));
        }
    }
}
