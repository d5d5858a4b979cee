package io.rapport.stewardship;

import io.rapport.kernel.CustomerId;
import io.rapport.kernel.FieldProblem;
import io.rapport.kernel.Problem;

/** What this room refuses. None of them says anything about a person. */
public final class Refusals {

    private Refusals() {}

    /** There is no such case. */
    public static final class UnknownCase extends Problem {
        private static final long serialVersionUID = 1L;

        UnknownCase(CaseId id) {
            super(
                    Kind.NOT_FOUND,
                    "stewardship/unknown-case",
                    "There is no steward case %s. They are listed at /api/steward-cases.".formatted(id));
        }
    }

    /** Who answers may not merge customers, whoever gave them the task. */
    public static final class NotASteward extends Problem {
        private static final long serialVersionUID = 1L;

        /** @param user who answered */
        public NotASteward(String user) {
            super(
                    Kind.FORBIDDEN,
                    "stewardship/not-a-steward",
                    "%s may not say that customers are one; a lead or a manager does.".formatted(user));
        }
    }

    /** Who answers wrote what made the two look alike. */
    public static final class WrittenByYou extends Problem {
        private static final long serialVersionUID = 1L;

        /** @param user who answered */
        public WrittenByYou(CaseId id, String user) {
            super(
                    Kind.FORBIDDEN,
                    "stewardship/written-by-you",
                    "%s wrote what %s is about; another steward answers it.".formatted(user, id));
        }
    }

    /** It was answered before, or needs no answer any more. */
    public static final class AlreadySettled extends Problem {
        private static final long serialVersionUID = 1L;

        AlreadySettled(StewardCase standing) {
            super(
                    Kind.CONFLICT,
                    "stewardship/already-settled",
                    "%s is settled already: %s. Reload the page."
                            .formatted(standing.id(), standing.state().code().replace('-', ' ')));
        }
    }

    /** What is restricted is not compared, so it is not answered either. */
    public static final class RestrictedNow extends Problem {
        private static final long serialVersionUID = 1L;

        RestrictedNow(CaseId id) {
            super(
                    Kind.CONFLICT,
                    "stewardship/restricted-now",
                    "%s is not answered now: something of one of the two is restricted, and they may not be compared. It is asked again when that is lifted. Reload the page."
                            .formatted(id));
        }
    }

    /** Merging these two would make two people one whom a steward has called two. */
    public static final class CalledTwoPeople extends Problem {
        private static final long serialVersionUID = 1L;

        CalledTwoPeople(StewardCase asked, StewardCase earlier) {
            super(
                    Kind.CONFLICT,
                    "stewardship/called-two-people",
                    "%s and %s were not merged: %s and %s belong to them by now, and %s called those two different people (%s). Answer that it cannot be told, and ask %s; whoever is sure merges them with POST /api/customers/%s/merges."
                            .formatted(
                                    asked.one(),
                                    asked.other(),
                                    earlier.one(),
                                    earlier.other(),
                                    earlier.settledBy(),
                                    earlier.id(),
                                    earlier.settledBy(),
                                    asked.one()));
        }
    }

    /** A merge of a case that was not merged by it. */
    public static final class NothingToUndo extends Problem {
        private static final long serialVersionUID = 1L;

        NothingToUndo(CaseId id, CustomerId one) {
            super(
                    Kind.CONFLICT,
                    "stewardship/nothing-to-undo",
                    "%s merged nobody. The merges of %s are listed at /api/customers/%s/merges."
                            .formatted(id, one, one));
        }
    }

    /** A field of the form is missing or does not fit. */
    public static final class FieldRefused extends FieldProblem {
        private static final long serialVersionUID = 1L;

        FieldRefused(String field, String message) {
            super(Kind.INVALID, "stewardship/field-refused", field, message);
        }
    }
}
