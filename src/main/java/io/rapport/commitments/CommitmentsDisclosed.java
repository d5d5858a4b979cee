package io.rapport.commitments;

import io.rapport.customer.disclosure.DisclosedItem;
import io.rapport.customer.disclosure.DisclosedItems;
import io.rapport.kernel.CustomerId;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What they were promised, and what became of it; not by whom, as in the list of reads. */
@Component
class CommitmentsDisclosed implements DisclosedItems {

    private static final DateTimeFormatter DUE = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm VV", Locale.ENGLISH);

    private final CommitmentRows rows;

    CommitmentsDisclosed(CommitmentRows rows) {
        this.rows = rows;
    }

    @Override
    public String title() {
        return "What we promised you";
    }

    @Override
    public List<DisclosedItem> of(List<CustomerId> members) {
        return rows.below(members, Long.MAX_VALUE, Integer.MAX_VALUE).stream()
                .map(each -> new DisclosedItem(
                        each.promisedAt(),
                        "%s: until %s, %s"
                                .formatted(
                                        each.id(),
                                        DUE.format(each.dueAt().atZone(ZoneId.of(each.zone()))),
                                        each.state().code()),
                        each.text()))
                .toList();
    }
}
