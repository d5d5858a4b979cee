package io.rapport.escalation.pack;

import io.rapport.kernel.Problem;

/** What hand-overs say no to. */
public final class Refusals {

    private Refusals() {}

    public static final class UnknownHandOver extends Problem {
        private static final long serialVersionUID = 1L;

        public UnknownHandOver(HandOverId id) {
            super(Kind.NOT_FOUND, "escalation/unknown-hand-over", "There is no hand-over %s.".formatted(id));
        }
    }

    /** Somebody who is neither the receiver nor stands in for the receiver now. */
    public static final class NotForYou extends Problem {
        private static final long serialVersionUID = 1L;

        NotForYou(HandOverId id, Receiver to, String name) {
            super(
                    Kind.FORBIDDEN,
                    "escalation/not-for-you",
                    "%s went to %s '%s'; only %s can acknowledge it."
                            .formatted(
                                    id,
                                    to.isGroup() ? "the group" : "the person",
                                    name,
                                    to.isGroup() ? "who belongs to it" : "that person, or who stands in,"));
        }
    }

    /** Who hands something over does not take it over. */
    public static final class OwnHandOver extends Problem {
        private static final long serialVersionUID = 1L;

        OwnHandOver(HandOverId id) {
            super(
                    Kind.FORBIDDEN,
                    "escalation/own-hand-over",
                    "%s comes from you; somebody else has to acknowledge it.".formatted(id));
        }
    }

    /** The hash that was given is not that of the pack: what was read is not what was sent. */
    public static final class AnotherPack extends Problem {
        private static final long serialVersionUID = 1L;

        AnotherPack(HandOverId id) {
            super(
                    Kind.CONFLICT,
                    "escalation/another-pack",
                    "The hash is not that of the pack of %s. Read the pack again and acknowledge with its hash."
                            .formatted(id));
        }
    }

    /** What is kept is not what was sent. */
    public static final class PackAltered extends Problem {
        private static final long serialVersionUID = 1L;

        PackAltered(HandOverId id) {
            super(
                    Kind.CONFLICT,
                    "escalation/pack-altered",
                    "The pack of %s is not the one that was sent: its hash differs. Tell an administrator, and ask the sender."
                            .formatted(id));
        }
    }

    /** What is kept is no pack. */
    public static final class PackUnreadable extends Problem {
        private static final long serialVersionUID = 1L;

        PackUnreadable(HandOverId id) {
            super(
                    Kind.CONFLICT,
                    "escalation/pack-unreadable",
                    "The pack of %s cannot be read. Tell an administrator, and ask the sender.".formatted(id));
        }
    }

    /** The words went with the customer, or after their time. */
    public static final class PackGone extends Problem {
        private static final long serialVersionUID = 1L;

        PackGone(HandOverId id) {
            super(
                    Kind.GONE,
                    "escalation/pack-gone",
                    "The pack of %s was erased. Its hash, and who took it when, are still there.".formatted(id));
        }
    }

    /** Somebody else was first, or it went on meanwhile. */
    public static final class AlreadySettled extends Problem {
        private static final long serialVersionUID = 1L;

        AlreadySettled(HandOver handOver, String by) {
            super(
                    Kind.CONFLICT,
                    "escalation/already-settled",
                    switch (handOver.state()) {
                        case ACKNOWLEDGED ->
                            "%s was acknowledged already, by %s at %s."
                                    .formatted(handOver.id(), by, handOver.settledAt());
                        case TIMED_OUT ->
                            "%s was not acknowledged in time and went on at %s; see the request's hand-overs."
                                    .formatted(handOver.id(), handOver.settledAt());
                        default ->
                            "%s is not needed any more since %s; there is nothing to acknowledge."
                                    .formatted(handOver.id(), handOver.settledAt());
                    });
        }
    }
}
