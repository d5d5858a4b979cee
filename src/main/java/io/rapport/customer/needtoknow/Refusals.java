package io.rapport.customer.needtoknow;

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
