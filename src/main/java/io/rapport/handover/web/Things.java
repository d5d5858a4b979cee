package io.rapport.handover.web;

import io.rapport.access.DisplayNames;
import io.rapport.handover.Item;
import io.rapport.handover.Parcel;
import io.rapport.handover.work.OpenWork;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What goes on, as people read it: a line for each case, and for each customer what goes on without a case. */
@Component("handoverThings")
class Things {

    private final OpenWork work;
    private final DisplayNames names;

    Things(OpenWork work, DisplayNames names) {
        this.work = work;
        this.names = names;
    }

    /**
     * One line.
     *
     * @param about the case, else the customer, else what the work is called
     * @param what is to be done, kept or known
     * @param pack the id of what goes along; empty when there is none, or not yet
     */
    record Thing(String about, String customer, List<String> what, String pack, List<String> states) {}

    private record Subject(String about, String customer, String pack) {}

    /** @param parcel in which they are; null for what has no receiver yet */
    List<Thing> of(List<Item> items, @Nullable Parcel parcel) {
        var tasks = work.names(items.stream()
                .filter(item -> item.sort() == Item.Sort.WORK)
                .map(Item::ref)
                .toList());
        return items.stream()
                .collect(Collectors.groupingBy(item -> subject(item, parcel), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(each -> new Thing(
                        each.getKey().about(),
                        each.getKey().customer(),
                        each.getValue().stream()
                                .map(item -> what(item, tasks.get(item.ref())))
                                .distinct()
                                .toList(),
                        each.getKey().pack(),
                        each.getValue().stream()
                                .map(item -> state(item, parcel))
                                .distinct()
                                .toList()))
                .toList();
    }

    /** As it is chosen, by customer; as it is sent, by pack. */
    private static Subject subject(Item item, @Nullable Parcel parcel) {
        var customer = Objects.toString(item.customer(), "");
        var work = item.sort() == Item.Sort.WORK && (parcel != null || customer.isEmpty()) ? item.caseId() : null;
        return new Subject(
                work != null ? work : customer.isEmpty() ? "–" : customer, customer, Objects.toString(item.pack(), ""));
    }

    private static String what(Item item, @Nullable String task) {
        return switch (item.sort()) {
            case WORK -> (task == null ? "Work that is done" : task) + ofCase(item);
            case PROMISE -> "Promise " + item.ref() + ofCase(item);
            case NOTES -> "Notes about the customer";
            case RELATION -> "Nobody else knows this customer";
        };
    }

    private static String ofCase(Item item) {
        return item.caseId() == null ? "" : ", case " + item.caseId();
    }

    private String state(Item item, @Nullable Parcel parcel) {
        return switch (item.state()) {
            case TAKEN -> "taken over by " + names.of(Objects.toString(item.takenBy(), ""));
            case GONE -> parcel != null && parcel.state() == Parcel.State.TAKEN_BACK ? "stays where it was" : "settled";
            case LISTED -> parcel == null ? "has no receiver yet" : waits(parcel.state());
        };
    }

    private static String waits(Parcel.State state) {
        return switch (state) {
            case CHOSEN -> "is being packed";
            case LATE, REFUSED -> "waits for a lead";
            default -> "not taken over yet";
        };
    }
}
