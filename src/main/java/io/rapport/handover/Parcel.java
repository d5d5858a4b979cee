package io.rapport.handover;

import io.rapport.escalation.pack.Receiver;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one receiver gets of a transfer, acknowledged at once.
 *
 * @param nth of its transfer, from 1
 * @param chosenBy who chose the receiver
 * @param hash over what is in it and the hashes of its packs, 64 hex digits; null before it is sent
 * @param dueAt until when it has to be taken over; null before it is sent
 * @param answeredBy who took it over or refused it, by rights of their own; null while nobody has
 * @param answeredFor the receiver for whom they did, when they stood in; else null
 * @param refusal the code of the reason; null when it was not refused
 */
public record Parcel(
        TransferId transfer,
        int nth,
        Receiver to,
        String chosenBy,
        State state,
        @Nullable String hash,
        @Nullable Instant sentAt,
        @Nullable Instant dueAt,
        @Nullable String answeredBy,
        @Nullable String answeredFor,
        @Nullable Instant answeredAt,
        @Nullable String refusal) {

    /** Where a parcel stands. */
    public enum State {
        /** A receiver is named; it is not sent yet. */
        CHOSEN,
        SENT,
        TAKEN,
        /** Not taken over in time: a lead says who does. */
        LATE,
        /** The receiver said no: a lead says who does. */
        REFUSED,
        /** Nobody needs to take it over any more. */
        TAKEN_BACK;

        /** As clients write it: {@code taken-back}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        boolean isWaitingForLead() {
            return this == LATE || this == REFUSED;
        }
    }

    /** Every thing in it was taken over case by case. */
    public record TakenCaseByCase(TransferId transfer, int nth, String hash) {}

    /** Sent to its receiver. */
    Parcel sent(String hash, Instant at, Instant due) {
        return new Parcel(transfer, nth, to, chosenBy, State.SENT, hash, at, due, null, null, null, null);
    }

    /** Answered by somebody: taken over, or refused for a reason. */
    Parcel answered(State answer, String by, @Nullable String forWhom, Instant at, @Nullable String reason) {
        return new Parcel(transfer, nth, to, chosenBy, answer, hash, sentAt, dueAt, by, forWhom, at, reason);
    }

    /** With another hash: a pack in it was made anew. */
    Parcel sealed(String other) {
        return new Parcel(
                transfer, nth, to, chosenBy, state, other, sentAt, dueAt, answeredBy, answeredFor, answeredAt, refusal);
    }

    Parcel now(State other) {
        return new Parcel(
                transfer, nth, to, chosenBy, other, hash, sentAt, dueAt, answeredBy, answeredFor, answeredAt, refusal);
    }

    /** On its way to somebody else. */
    Parcel to(Receiver next, String by) {
        return new Parcel(transfer, nth, next, by, State.CHOSEN, null, null, null, null, null, null, null);
    }
}
