package io.rapport.delivery;

import io.rapport.customer.catalogue.FactCatalogue;
import io.rapport.customer.disclosure.DisclosedItem;
import io.rapport.customer.disclosure.DisclosedItems;
import io.rapport.kernel.CustomerId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which other systems were told what about the customer, or are still to be (GDPR Art. 15(1)(c), 19). */
@Component
class NoticesDisclosed implements DisclosedItems {

    private final OutboxRows rows;
    private final FactCatalogue catalogue;

    NoticesDisclosed(OutboxRows rows, FactCatalogue catalogue) {
        this.rows = rows;
        this.catalogue = catalogue;
    }

    @Override
    public String title() {
        return "Whom we told about you";
    }

    @Override
    public List<DisclosedItem> of(List<CustomerId> members) {
        return rows.about(members).stream()
                .map(notice -> new DisclosedItem(notice.at(), what(notice), null))
                .toList();
    }

    private String what(OutboxRows.Notice notice) {
        return "%s %s %s"
                .formatted(
                        catalogue.titleOf(notice.recipient()),
                        notice.toldAt() == null ? "is still to be told" : "was told",
                        News.ofType(notice.type()).words());
    }
}
