package io.rapport.handover.web;

import io.rapport.access.DisplayNames;
import io.rapport.access.HouseTime;
import io.rapport.access.Teams;
import io.rapport.handover.Item;
import io.rapport.handover.Parcel;
import io.rapport.handover.Transfer;
import io.rapport.handover.Transfers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Parcels in words, with names of colleagues and times of the house. */
@Component("handoverParcelBoxes")
class ParcelBoxes {

    private final Transfers transfers;
    private final Teams teams;
    private final Things things;
    private final DisplayNames names;
    private final HouseTime house;
    private final Whereabouts whereabouts;

    ParcelBoxes(
            Transfers transfers,
            Teams teams,
            Things things,
            DisplayNames names,
            HouseTime house,
            Whereabouts whereabouts) {
        this.transfers = transfers;
        this.teams = teams;
        this.things = things;
        this.names = names;
        this.house = house;
        this.whereabouts = whereabouts;
    }

    /** A parcel as people read it; {@code mine} when the reader can answer it now, {@code adrift} when a lead has to. */
    record Box(
            int nth,
            String to,
            String state,
            String due,
            String hash,
            String answer,
            boolean team,
            boolean mine,
            boolean adrift,
            List<Things.Thing> things) {}

    String what(Transfer transfer) {
        return TransfersPage.what(transfer, teams, names);
    }

    Box box(Parcel parcel, List<Item> items, Transfer transfer, String reader) {
        var to = parcel.to();
        var state = parcel.state();
        return new Box(
                parcel.nth(),
                to.isGroup() ? teams.teams().getOrDefault(to.id(), to.id()) : names.of(to.id()),
                words(state),
                parcel.dueAt() == null || state != Parcel.State.SENT
                        ? ""
                        : house.as("EEE d MMM uuuu, HH:mm").format(parcel.dueAt()),
                Objects.toString(parcel.hash(), ""),
                answer(parcel),
                to.isGroup(),
                state == Parcel.State.SENT && transfers.isAnsweredBy(transfer, parcel, reader),
                state == Parcel.State.LATE || state == Parcel.State.REFUSED,
                things.of(
                        items.stream()
                                .filter(item -> Objects.equals(item.nth(), parcel.nth()))
                                .toList(),
                        parcel));
    }

    private static String words(Parcel.State state) {
        return switch (state) {
            case CHOSEN -> "being packed";
            case SENT -> "waits to be taken over";
            case TAKEN -> "taken over";
            case LATE -> "not taken over in time";
            case REFUSED -> "refused";
            case TAKEN_BACK -> "taken back";
        };
    }

    /** What has no receiver yet, a line for each customer. */
    List<Things.Thing> waiting(List<Item> items) {
        return things.of(items, null);
    }

    private String answer(Parcel parcel) {
        if (parcel.answeredBy() == null) {
            return "";
        }
        var forWhom = parcel.answeredFor() == null ? "" : ", for " + names.of(parcel.answeredFor());
        var why = parcel.refusal() == null ? "" : ": " + parcel.refusal().replace('-', ' ');
        return "by " + names.of(parcel.answeredBy()) + forWhom + whereabouts.at(parcel.answeredAt()) + why;
    }

    /** Those who may get it, by name. */
    Map<String, String> receivers(Transfer transfer, String reader) {
        return new TreeMap<>(names.of(transfers.receivers(transfer.id(), reader)));
    }
}
