package io.rapport.request.privacy;

import io.rapport.customer.disclosure.DisclosedItem;
import io.rapport.customer.disclosure.DisclosedItems;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.Page;
import io.rapport.request.Request;
import io.rapport.request.Requests;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What they asked us for, how another system calls it, and how they said it was. */
@Component
class RequestsDisclosed implements DisclosedItems {

    private final Requests requests;

    RequestsDisclosed(Requests requests) {
        this.requests = requests;
    }

    @Override
    public String title() {
        return "Your requests";
    }

    @Override
    public List<DisclosedItem> of(List<CustomerId> members) {
        var items = new ArrayList<DisclosedItem>();
        // the survivor comes first and stands for all
        var filter = new Requests.Filter(members.get(0), null, null);
        var page = requests.list(filter, Page.MOST, null);
        page.items().forEach(request -> items.add(item(request)));
        while (page.next() != null) {
            page = requests.list(filter, Page.MOST, page.next());
            page.items().forEach(request -> items.add(item(request)));
        }
        return items;
    }

    private static DisclosedItem item(Request request) {
        var score = request.feedbackScore();
        return new DisclosedItem(
                request.openedAt(),
                "%s: %s, by %s, %s%s"
                        .formatted(
                                request.id(),
                                request.type().code().replace('-', ' '),
                                request.channel(),
                                request.state().name().toLowerCase(Locale.ROOT),
                                score == null ? "" : "; you gave it %d of 5".formatted(score)),
                request.externalId() == null ? null : request.source() + ": " + request.externalId());
    }
}
