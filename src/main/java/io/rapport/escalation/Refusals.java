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

    /** Somebody who does not answer at that level, was passed over there, or has asked for it. */
    public static final class NotTheOwner extends Problem {
        private static final long serialVersionUID = 1L;

        NotTheOwner(EscalationId id, String group) {
            super(
                    Kind.FORBIDDEN,
                    "escalation/not-the-owner",
                    "%s is with '%s': its owner helps, or somebody else of them who neither asked for it nor left it unanswered."
                            .formatted(id, group));
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
