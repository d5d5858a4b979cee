package io.rapport.handover;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something goes from people to people, in one or several parcels.
 *
 * @param team whose shift it is; null for another kind
 * @param person who leaves, or is away; null for a shift
 * @param partly whether of a team only the work of some people goes on
 * @param endedAt when everything was taken over, or it was taken back
 */
public record Transfer(
        TransferId id,
        Kind kind,
        @Nullable String team,
        @Nullable String person,
        boolean partly,
        State state,
        String openedBy,
        Instant openedAt,
        @Nullable Instant endedAt) {

    /** Why people change. */
    public enum Kind {
        /** One shift of a team goes, the next one comes. */
        SHIFT,
        /** Somebody leaves for good. */
        LEAVER,
        /** Somebody is away; their substitute has their work already, and takes the context over. */
        SUBSTITUTE;

        /** As the table and clients write it: lower case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where a transfer stands. */
    public enum State {
        OPEN,
        /** Everything was taken over. */
        DONE,
        /** Somebody thought better of it; what had been taken over stays where it is. */
        TAKEN_BACK;

        /** As clients write it: {@code taken-back}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** It begins. @param parcels how many are to be sent at once; 0 when a lead has to choose receivers first */
    public record Begun(TransferId id, Kind kind, int parcels) {}

    /** Nobody has to take over what was not taken over yet. */
    public record TakenBack(TransferId id, Kind kind) {}

    /** A pack in a parcel that waits was made anew, and so the parcel has another hash; in the same transaction. */
    public record PackedAnew(Parcel parcel) {}

    public boolean isOpen() {
        return state == State.OPEN;
    }
}
