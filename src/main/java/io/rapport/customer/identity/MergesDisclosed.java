package io.rapport.customer.identity;

import io.rapport.customer.disclosure.DisclosedItem;
import io.rapport.customer.disclosure.DisclosedItems;
import io.rapport.kernel.CustomerId;
import java.util.List;
import org.springframework.stereotype.Component;

/** That they were found to be one person, and why. Of a merge that was taken back, the words are about somebody else too. */
@Component
class MergesDisclosed implements DisclosedItems {

    private final MergeRows rows;

    MergesDisclosed(MergeRows rows) {
        this.rows = rows;
    }

    @Override
    public String title() {
        return "Customer numbers of yours that we joined";
    }

    @Override
    public List<DisclosedItem> of(List<CustomerId> members) {
        return rows.of(members).stream()
                .map(merge -> merge.stands()
                        ? new DisclosedItem(
                                merge.at(),
                                "%s was joined to %s".formatted(merge.absorbed(), merge.survivor()),
                                merge.reason())
                        : new DisclosedItem(merge.at(), "You were taken for another customer; it was taken back", null))
                .toList();
    }
}
