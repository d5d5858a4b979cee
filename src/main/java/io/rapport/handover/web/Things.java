package io.rapport.handover.web;

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
    private final Whereabouts whereabouts;

    Things(OpenWork work, Whereabouts whereabouts) {
        this.work = work;
        this.whereabouts = whereabouts;
    }

    /**
     * One line.
     *
     * @param about the case, else the customer, else what the work is called
     * @param what is to be done, kept or known
     * @param pack the id of what goes along; empty when there is none, or not yet
     * @param states where it stands: who has it, who had it, who took it over, and when
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
                                .map(item -> whereabouts.of(item, parcel))
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
}
