package io.rapport.escalation;

import io.rapport.kernel.FieldProblem;
import io.rapport.kernel.Problem;

/** What escalations say no to. */
public final class Refusals {

    private Refusals() {}

    /** A value that cannot be. */
    public static final class FieldRefused extends FieldProblem {
        private static final long serialVersionUID = 1L;

        public FieldRefused(String field, String message) {
            super(Kind.INVALID, "escalation/field-refused", field, message);
        }
    }

    public static final class UnknownEscalation extends Problem {
        private static final long serialVersionUID = 1L;

        UnknownEscalation(EscalationId id) {
            super(Kind.NOT_FOUND, "escalation/unknown", "There is no escalation %s.".formatted(id));
        }
    }

    /** Nothing more can be done about one that is over. */
    public static final class AlreadyOver extends Problem {
        private static final long serialVersionUID = 1L;

        AlreadyOver(Escalation escalation) {
            super(
                    Kind.CONFLICT,
                    "escalation/already-over",
                    "%s is over since %s (%s)."
                            .formatted(
                                    escalation.id(),
                                    escalation.closedAt(),
                                    escalation.state().code()));
        }
    }
}
