package io.rapport.request;

import io.rapport.kernel.FieldProblem;
import io.rapport.kernel.Problem;
import io.rapport.kernel.RequestId;
import java.util.Locale;

/** What this room says no to. */
public final class Refusals {

    private Refusals() {}

    /** No such request. */
    public static final class UnknownRequest extends Problem {
        UnknownRequest(RequestId id) {
            super(Kind.NOT_FOUND, "request/unknown-request", "There is no request %s.".formatted(id));
        }
    }

    /** The request stands somewhere else. */
    public static final class NotPossibleNow extends Problem {
        public NotPossibleNow(RequestId id, String wish, RequestState state) {
            super(
                    Kind.CONFLICT,
                    "request/not-possible-now",
                    "%s cannot be %s: it is %s."
                            .formatted(id, wish, state.name().toLowerCase(Locale.ROOT)));
        }

        public NotPossibleNow(RequestId id, String why) {
            super(Kind.CONFLICT, "request/not-possible-now", "%s %s".formatted(id, why));
        }
    }

    /** The journey is on its way from one step to the next. */
    public static final class BetweenTwoSteps extends Problem {
        private static final long serialVersionUID = 1L;

        public BetweenTwoSteps(RequestId id) {
            super(
                    Kind.BUSY,
                    "request/between-two-steps",
                    "%s is between two steps. Send it again in a few seconds.".formatted(id));
        }
    }

    /** A value of a form or a message that cannot be. */
    public static final class FieldRefused extends FieldProblem {
        public FieldRefused(String field, String message) {
            super(Kind.INVALID, "request/field-refused", field, message);
        }
    }
}
