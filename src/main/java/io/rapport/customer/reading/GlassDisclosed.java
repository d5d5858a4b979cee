package io.rapport.customer.reading;

import io.rapport.customer.disclosure.DisclosedItem;
import io.rapport.customer.disclosure.DisclosedItems;
import io.rapport.customer.needtoknow.BreakGlass;
import io.rapport.kernel.CustomerId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Why somebody looked at the customer without a task; not who, as in the list of reads. */
@Component
class GlassDisclosed implements DisclosedItems {

    private final BreakGlass glass;

    GlassDisclosed(BreakGlass glass) {
        this.glass = glass;
    }

    @Override
    public String title() {
        return "Why somebody looked at your data without a task";
    }

    @Override
    public List<DisclosedItem> of(List<CustomerId> members) {
        return glass.all(members).stream()
                .map(broken -> new DisclosedItem(
                        broken.at(), "Opened for an hour", broken.reason().isEmpty() ? null : broken.reason()))
                .toList();
    }
}
