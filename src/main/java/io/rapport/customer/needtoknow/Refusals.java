package io.rapport.customer.needtoknow;

import io.rapport.kernel.CustomerId;
import io.rapport.kernel.FieldProblem;
import io.rapport.kernel.Problem;

/** What need to know refuses. */
public final class Refusals {

    private Refusals() {}

    /** The role has no break-glass. */
    public static final class NoGlassForYou extends Problem {
        private static final long serialVersionUID = 1L;

        NoGlassForYou() {
            super(
                    Kind.FORBIDDEN,
                    "customer/no-break-glass",
                    "Your role has no break-glass; it is for those who serve customers. Ask a team lead to look.");
        }
    }

    /** Who may not see it may not write it. */
    public static final class NotYoursToWrite extends Problem {
        private static final long serialVersionUID = 1L;

        public NotYoursToWrite(CustomerId customer) {
            super(
                    Kind.FORBIDDEN,
                    "customer/not-yours-to-write",
                    "You may not see this of %s, and so not write it either. Work on a task of theirs, or ask who does."
                            .formatted(customer));
        }
    }

    /** Who may not see what stands there learns from no answer what it is. */
    public static final class NotYoursToCompare extends Problem {
        private static final long serialVersionUID = 1L;

        /** @param kind of fact, declared */
        public NotYoursToCompare(String kind, CustomerId customer) {
            super(
                    Kind.FORBIDDEN,
                    "customer/not-yours-to-compare",
                    "You may not see '%s' of %s, and so not compare with it. Leave basedOn out; what you say is then written beside what is there."
                            .formatted(kind, customer));
        }
    }

    /** A person spoke for a system. */
    public static final class NotInYourName extends FieldProblem {
        private static final long serialVersionUID = 1L;

        /** @param people the sources a person may name */
        public NotInYourName(String people) {
            super(
                    Kind.FORBIDDEN,
                    "customer/not-in-your-name",
                    "source",
                    "source must be one of %s: only a connected system speaks for the others.".formatted(people));
        }
    }

    /** Breaking the glass needs a reason. */
    public static final class ReasonMissing extends FieldProblem {
        private static final long serialVersionUID = 1L;

        ReasonMissing() {
            super(
                    Kind.INVALID,
                    "customer/reason-missing",
                    "reason",
                    "reason is missing or too long; say in 1 to %d characters why you must see this customer's data now."
                            .formatted(BreakGlass.REASON_MOST));
        }
    }
}
