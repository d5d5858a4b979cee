package io.rapport.handover.web;

import io.rapport.access.DisplayNames;
import io.rapport.access.HouseTime;
import io.rapport.access.Staff;
import io.rapport.access.Teams;
import io.rapport.handover.Item;
import io.rapport.handover.Parcel;
import io.rapport.handover.Transfer;
import io.rapport.handover.Transfers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Parcels in words, with names of colleagues and times of the house. */
@Component("handoverParcelBoxes")
class ParcelBoxes {

    private final Transfers transfers;
    private final Staff staff;
    private final Teams teams;
    private final DisplayNames names;
    private final HouseTime house;

    ParcelBoxes(Transfers transfers, Staff staff, Teams teams, DisplayNames names, HouseTime house) {
        this.transfers = transfers;
        this.staff = staff;
        this.teams = teams;
        this.names = names;
        this.house = house;
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
            List<Item> items) {}

    String what(Transfer transfer) {
        return TransfersPage.what(transfer, teams, names);
    }

    Box box(Parcel parcel, List<Item> items, Transfer transfer, String reader) {
        var to = parcel.to();
        var state = parcel.state();
        return new Box(
                parcel.nth(),
                to.isGroup() ? teams.teams().getOrDefault(to.id(), to.id()) : names.of(to.id()),
                state.code().replace('-', ' '),
                parcel.dueAt() == null ? "" : house.as("EEE d MMM uuuu, HH:mm").format(parcel.dueAt()),
                Objects.toString(parcel.hash(), ""),
                answer(parcel),
                to.isGroup(),
                state == Parcel.State.SENT && transfers.isAnsweredBy(transfer, parcel, reader),
                state == Parcel.State.LATE || state == Parcel.State.REFUSED,
                items.stream()
                        .filter(item -> Objects.equals(item.nth(), parcel.nth()))
                        .toList());
    }

    private String answer(Parcel parcel) {
        if (parcel.answeredBy() == null) {
            return "";
        }
        var forWhom = parcel.answeredFor() == null ? "" : ", for " + names.of(parcel.answeredFor());
        var why = parcel.refusal() == null ? "" : ": " + parcel.refusal().replace('-', ' ');
        return "by " + names.of(parcel.answeredBy()) + forWhom + why;
    }

    /** Those who could get it: of the same teams, without who hands over. */
    Map<String, String> receivers(Transfer transfer, String reader) {
        var team = transfer.team();
        var of = team != null ? Set.of(team) : staff.teamsOf(String.valueOf(transfer.person()));
        var ids = new TreeSet<String>();
        of.forEach(each -> ids.addAll(staff.in(each)));
        ids.remove(String.valueOf(transfer.person()));
        ids.add(reader);
        return new TreeMap<>(names.of(ids));
    }
}
