package io.rapport.escalation.privacy;

import io.rapport.customer.disclosure.DisclosedItem;
import io.rapport.customer.disclosure.DisclosedItems;
import io.rapport.escalation.pack.HandOver;
import io.rapport.escalation.pack.HandOvers;
import io.rapport.escalation.pack.PackItem;
import io.rapport.escalation.pack.Refusals.PackGone;
import io.rapport.kernel.CustomerId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What went from one colleague to the next about them; not from whom to whom, as in the list of reads. */
@Component
class PacksDisclosed implements DisclosedItems {

    private final HandOvers handOvers;

    PacksDisclosed(HandOvers handOvers) {
        this.handOvers = handOvers;
    }

    @Override
    public String title() {
        return "What colleagues passed on when your matter went to another";
    }

    @Override
    public List<DisclosedItem> of(List<CustomerId> members) {
        return handOvers.of(members.get(0)).stream().map(this::item).toList();
    }

    private DisclosedItem item(HandOver handOver) {
        var about = handOver.request() == null ? "our relation" : handOver.request();
        return new DisclosedItem(
                handOver.sentAt(), "%s: hand-over of %s".formatted(handOver.id(), about), words(handOver));
    }

    private @Nullable String words(HandOver handOver) {
        try {
            return handOvers.open(handOver.id()).items().stream()
                    .map(PackItem::text)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining("; "));
        } catch (PackGone gone) {
            return null;
        }
    }
}
