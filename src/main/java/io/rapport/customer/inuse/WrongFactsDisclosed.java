package io.rapport.customer.inuse;

import io.rapport.customer.catalogue.FactCatalogue;
import io.rapport.customer.disclosure.DisclosedItem;
import io.rapport.customer.disclosure.DisclosedItems;
import io.rapport.kernel.CustomerId;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a colleague said is wrong about the customer, for the customer's copy; what it was stands with the facts. */
@Component
class WrongFactsDisclosed implements DisclosedItems {

    private final WrongFactRows rows;
    private final FactCatalogue catalogue;

    WrongFactsDisclosed(WrongFactRows rows, FactCatalogue catalogue) {
        this.rows = rows;
        this.catalogue = catalogue;
    }

    @Override
    public String title() {
        return "What a colleague said is wrong about you";
    }

    @Override
    public List<DisclosedItem> of(List<CustomerId> members) {
        return rows.of(members).stream()
                .map(wrong -> new DisclosedItem(
                        wrong.at(),
                        "%s, as said by: %s (while working on %s)"
                                .formatted(
                                        catalogue.kind(wrong.kind()).title(),
                                        catalogue.titleOf(wrong.source()),
                                        wrong.about()),
                        null))
                .toList();
    }
}
