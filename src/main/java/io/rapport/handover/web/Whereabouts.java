package io.rapport.handover.web;

import io.rapport.access.DisplayNames;
import io.rapport.access.HouseTime;
import io.rapport.access.Teams;
import io.rapport.handover.Item;
import io.rapport.handover.Parcel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where one thing of a transfer stands, in words: who had it, who took it over and when, and who has it from then on. */
@Component("handoverWhereabouts")
class Whereabouts {

    private final Teams teams;
    private final DisplayNames names;
    private final HouseTime house;

    Whereabouts(Teams teams, DisplayNames names, HouseTime house) {
        this.teams = teams;
        this.names = names;
        this.house = house;
    }

    /** @param parcel in which it is; null for what has no receiver yet */
    String of(Item item, @Nullable Parcel parcel) {
        return switch (item.state()) {
            case TAKEN -> taken(item, parcel);
            case GONE -> parcel != null && parcel.state() == Parcel.State.TAKEN_BACK ? "stays where it was" : "settled";
            case LISTED -> waits(parcel) + with(item);
        };
    }

    String at(@Nullable Instant then) {
        return then == null ? "" : ", " + house.as("EEE d MMM uuuu, HH:mm").format(then);
    }

    private String taken(Item item, @Nullable Parcel parcel) {
        var by = item.takenBy();
        var from = item.heldBy();
        if (from != null && from.equals(by)) {
            return "stays with " + names.of(from) + at(item.takenAt());
        }
        var before = from == null ? "" : " from " + names.of(from);
        var list =
                item.sort() == Item.Sort.WORK && parcel != null && parcel.to().isGroup()
                        ? "; put into the list of "
                                + teams.teams()
                                        .getOrDefault(
                                                parcel.to().id(), parcel.to().id())
                        : "";
        return "taken over" + before + " by " + (by == null ? "nobody" : names.of(by)) + at(item.takenAt()) + list;
    }

    /** Who works on it, as long as nobody has taken it over. */
    private String with(Item item) {
        return item.sort() != Item.Sort.WORK
                ? ""
                : item.heldBy() == null ? "; with nobody" : "; with " + names.of(item.heldBy());
    }

    private static String waits(@Nullable Parcel parcel) {
        if (parcel == null) {
            return "has no receiver yet";
        }
        return switch (parcel.state()) {
            case CHOSEN -> "is being packed";
            case LATE, REFUSED -> "waits for a lead";
            default -> "not taken over yet";
        };
    }
}
