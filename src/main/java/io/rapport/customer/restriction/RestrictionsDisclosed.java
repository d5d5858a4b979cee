package io.rapport.customer.restriction;

import io.rapport.customer.catalogue.FactCatalogue;
import io.rapport.customer.disclosure.DisclosedItem;
import io.rapport.customer.disclosure.DisclosedItems;
import io.rapport.kernel.CustomerId;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the customer had restricted. */
@Component
class RestrictionsDisclosed implements DisclosedItems {

    private final Restrictions restrictions;
    private final FactCatalogue catalogue;

    RestrictionsDisclosed(Restrictions restrictions, FactCatalogue catalogue) {
        this.restrictions = restrictions;
        this.catalogue = catalogue;
    }

    @Override
    public String title() {
        return "What we may only store";
    }

    @Override
    public List<DisclosedItem> of(List<CustomerId> members) {
        return restrictions.history(members).stream()
                .map(each ->
                        new DisclosedItem(each.since(), what(each) + (each.stands() ? "" : "; lifted since"), null))
                .toList();
    }

    private String what(Restriction each) {
        var kind = each.kind();
        var about = kind == null ? "All that is known" : catalogue.kind(kind).title();
        return about + ": " + each.reason();
    }
}
