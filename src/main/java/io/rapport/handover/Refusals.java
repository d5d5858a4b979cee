package io.rapport.handover;

import io.rapport.kernel.FieldProblem;
import io.rapport.kernel.Problem;

/** What transfers say no to. */
public final class Refusals {

    private Refusals() {}

    public static final class UnknownTransfer extends Problem {
        private static final long serialVersionUID = 1L;

        UnknownTransfer(TransferId id) {
            super(Kind.NOT_FOUND, "handover/unknown-transfer", "There is no transfer %s.".formatted(id));
        }
    }

    public static final class UnknownParcel extends Problem {
        private static final long serialVersionUID = 1L;

        UnknownParcel(TransferId id, int nth) {
            super(Kind.NOT_FOUND, "handover/unknown-parcel", "%s has no parcel %d.".formatted(id, nth));
        }
    }

    /** Only who leads, and for what. */
    public static final class NotYours extends Problem {
        private static final long serialVersionUID = 1L;

        NotYours(String what) {
            super(
                    Kind.FORBIDDEN,
                    "handover/not-yours",
                    "%s is for a lead of that team, or a manager. Ask one of them.".formatted(what));
        }
    }

    /** Somebody to whom the parcel did not go. */
    public static final class NotForYou extends Problem {
        private static final long serialVersionUID = 1L;

        NotForYou(Parcel parcel, String to) {
            super(
                    Kind.FORBIDDEN,
                    "handover/not-for-you",
                    "Parcel %d of %s went to %s '%s'; only %s can answer it, and never who hands over."
                            .formatted(
                                    parcel.nth(),
                                    parcel.transfer(),
                                    parcel.to().isGroup() ? "the group" : "the person",
                                    to,
                                    parcel.to().isGroup() ? "who belongs to it" : "that person, or who stands in,"));
        }
    }

    /** A value that cannot be. */
    public static final class FieldRefused extends FieldProblem {
        private static final long serialVersionUID = 1L;

        FieldRefused(String field, String sentence) {
            super(Kind.INVALID, "handover/field-refused", field, sentence);
        }
    }

    /** It does not fit what is already true. */
    public static final class DoesNotFit extends Problem {
        private static final long serialVersionUID = 1L;

        DoesNotFit(String sentence) {
            super(Kind.CONFLICT, "handover/does-not-fit", sentence);
        }
    }

    /** The hash that was given is not that of the parcel. */
    public static final class AnotherParcel extends Problem {
        private static final long serialVersionUID = 1L;

        AnotherParcel(Parcel parcel) {
            super(
                    Kind.CONFLICT,
                    "handover/another-parcel",
                    "The hash is not that of parcel %d of %s. Look at it again, and acknowledge with its hash."
                            .formatted(parcel.nth(), parcel.transfer()));
        }
    }

    /** Somebody was first, or it went on meanwhile. */
    public static final class AlreadyAnswered extends Problem {
        private static final long serialVersionUID = 1L;

        AlreadyAnswered(Parcel parcel, String by) {
            super(
                    Kind.CONFLICT,
                    "handover/already-answered",
                    switch (parcel.state()) {
                        case TAKEN ->
                            "Parcel %d of %s was taken over already, by %s at %s."
                                    .formatted(parcel.nth(), parcel.transfer(), by, parcel.answeredAt());
                        case TAKEN_BACK ->
                            "%s was taken back; nobody has to take over parcel %d any more."
                                    .formatted(parcel.transfer(), parcel.nth());
                        case CHOSEN ->
                            "Parcel %d of %s is being packed. Try again in a moment."
                                    .formatted(parcel.nth(), parcel.transfer());
                        default ->
                            "Parcel %d of %s is with a lead by now (%s), who says who takes it over."
                                    .formatted(
                                            parcel.nth(),
                                            parcel.transfer(),
                                            parcel.state().code());
                    });
        }
    }

    /** It has ended. */
    public static final class Over extends Problem {
        private static final long serialVersionUID = 1L;

        Over(Transfer transfer) {
            super(
                    Kind.CONFLICT,
                    "handover/over",
                    "%s is over (%s); what was taken over stays where it is."
                            .formatted(transfer.id(), transfer.state().code()));
        }
    }
}
