package io.rapport.customer.inuse;

import io.rapport.customer.erasure.CustomerErased;
import io.rapport.customer.retention.RetainedItem;
import io.rapport.customer.retention.RetainedItems;
import io.rapport.customer.retention.StartEvent;
import io.rapport.customer.retention.Stock;
import io.rapport.kernel.CustomerId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** That a fact of a customer was said to be wrong goes after a period and with the customer; that one was, stays. */
@Component("retainedWrongFacts")
class WrongFactItems implements RetainedItems {

    private static final String CLASS = "wrong-fact";

    private final WrongFactRows rows;

    WrongFactItems(WrongFactRows rows) {
        this.rows = rows;
    }

    @EventListener
    void forget(CustomerErased erased) {
        rows.countAndDelete(rows.of(List.of(erased.customer())));
    }

    @Override
    public Set<String> classes() {
        return Set.of(CLASS);
    }

    @Override
    public List<RetainedItem> of(Collection<CustomerId> customers, Map<String, Instant> until) {
        var end = until.get(CLASS);
        return end == null
                ? List.of()
                : rows.of(customers).stream()
                        .filter(wrong -> !wrong.at().isAfter(end))
                        .map(wrong -> new RetainedItem(
                                wrong.customer(),
                                CLASS,
                                Long.toString(WrongFactRows.number(wrong.fact())),
                                Map.of(StartEvent.RECORDED, wrong.at()),
                                false))
                        .toList();
    }

    @Override
    public void remove(CustomerId customer, Collection<RetainedItem> due) {
        var gone = Set.copyOf(RetainedItem.numbers(due));
        rows.countAndDelete(rows.of(List.of(customer)).stream()
                .filter(wrong -> gone.contains(WrongFactRows.number(wrong.fact())))
                .toList());
    }

    @Override
    public List<Stock> stock(Collection<CustomerId> customers) {
        var all = rows.of(customers);
        return List.of(
                new Stock(CLASS, all.size(), all.isEmpty() ? null : all.get(0).at()));
    }
}
