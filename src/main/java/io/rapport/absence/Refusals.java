package io.rapport.absence;

import io.rapport.kernel.FieldProblem;
import io.rapport.kernel.Problem;

/** What this room says no to. */
public final class Refusals {

    private Refusals() {}

    /** A value that cannot be. */
    public static final class FieldRefused extends FieldProblem {
        private static final long serialVersionUID = 1L;

        public FieldRefused(String field, String message) {
            super(Kind.INVALID, "absence/field-refused", field, message);
        }
    }

    /** It does not fit another absence. */
    public static final class DoesNotFit extends FieldProblem {
        private static final long serialVersionUID = 1L;

        DoesNotFit(String field, String message) {
            super(Kind.CONFLICT, "absence/does-not-fit", field, message);
        }
    }

    /** Somebody else's, and not of the writer's teams. */
    public static final class NotYours extends Problem {
        private static final long serialVersionUID = 1L;

        NotYours(String person) {
            super(
                    Kind.FORBIDDEN,
                    "absence/not-yours",
                    "%s's absence is written by %s, or by a lead of a team of theirs. Ask one of them."
                            .formatted(person, person));
        }
    }

    /** No such absence. */
    public static final class UnknownAbsence extends Problem {
        private static final long serialVersionUID = 1L;

        UnknownAbsence(AbsenceId id) {
            super(Kind.NOT_FOUND, "absence/unknown-absence", "There is no absence %s.".formatted(id));
        }
    }

    /** Over, or removed before. */
    public static final class Over extends Problem {
        private static final long serialVersionUID = 1L;

        Over(AbsenceId id, String why) {
            super(
                    Kind.CONFLICT,
                    "absence/over",
                    "%s %s; what was stays written down. There is nothing to remove.".formatted(id, why));
        }
    }
}
