package io.rapport.approval;

import io.rapport.kernel.FieldProblem;
import io.rapport.kernel.Problem;

/** What this room says no to. */
public final class Refusals {

    private Refusals() {}

    /** A wish that cannot be written down. */
    public static final class WishRefused extends FieldProblem {
        WishRefused(String field, String message) {
            super(Kind.INVALID, "approval/wish-refused", field, message);
        }
    }

    /** No such approval. */
    public static final class UnknownApproval extends Problem {
        UnknownApproval(ApprovalId id) {
            super(Kind.NOT_FOUND, "approval/unknown-approval", "There is no approval %s.".formatted(id));
        }
    }

    /** The table names approvers that do not exist. */
    public static final class UnknownApprovers extends Problem {
        UnknownApprovers(String code) {
            super(
                    Kind.CONFLICT,
                    "approval/unknown-approvers",
                    "The threshold table answers '%s'; it may answer none, lead, manager or two-managers."
                            .formatted(code));
        }
    }

    /** Who asked wants to decide. */
    public static final class OwnWish extends Problem {
        OwnWish(ApprovalId id, String by) {
            super(
                    Kind.FORBIDDEN,
                    "approval/own-wish",
                    "%s asked for %s and cannot decide it. Another person of the group has to.".formatted(by, id));
        }
    }

    /** Who stands in for the one who asked, or the other way round, wants to decide. */
    public static final class OnePairOfEyes extends Problem {
        OnePairOfEyes(ApprovalId id, String by, String askedBy) {
            super(
                    Kind.FORBIDDEN,
                    "approval/one-pair-of-eyes",
                    "%s asked for %s, and of %s and %s one stands in for the other. A third person of the group has to decide."
                            .formatted(askedBy, id, askedBy, by));
        }
    }

    /** The first decider wants to be the second, too. */
    public static final class SecondPersonNeeded extends Problem {
        SecondPersonNeeded(ApprovalId id, String by) {
            super(
                    Kind.FORBIDDEN,
                    "approval/second-person-needed",
                    "%s has already granted %s. The second decision needs another person.".formatted(by, id));
        }
    }

    /** A person decides whom the table does not name. */
    public static final class NotEntitled extends Problem {
        NotEntitled(ApprovalId id, String by, Approvers approvers) {
            super(
                    Kind.FORBIDDEN,
                    "approval/not-entitled",
                    "%s needs a decision by '%s'; %s is not one. Ask a member of the group."
                            .formatted(id, approvers.code(), by));
        }
    }

    /** A no without a reason. */
    public static final class ReasonMissing extends FieldProblem {
        ReasonMissing(ApprovalId id) {
            super(
                    Kind.INVALID,
                    "approval/reason-missing",
                    "rationale",
                    "Declining %s needs a reason that the person who asked can understand.".formatted(id));
        }
    }

    /** Settled already, and not like this. */
    public static final class AlreadySettled extends Problem {
        AlreadySettled(ApprovalId id, Standing standing) {
            super(
                    Kind.CONFLICT,
                    "approval/already-settled",
                    "%s is already %s; that is final. Ask for a new exception."
                            .formatted(id, standing.name().toLowerCase(java.util.Locale.ROOT)));
        }
    }

    /** A step of the process came before the table was asked, or the table asks for people. */
    public static final class NotRouted extends Problem {
        NotRouted(ApprovalId id, String what) {
            super(Kind.CONFLICT, "approval/not-routed", "%s %s".formatted(id, what));
        }
    }
}
