package io.rapport.customer.hold;

import io.rapport.customer.identity.CustomersMerged;
import io.rapport.customer.identity.CustomersParted;
import io.rapport.customer.identity.Members;
import io.rapport.engine.history.HeldCustomers;
import io.rapport.engine.history.HeldHistory;
import io.rapport.kernel.CustomerId;
import java.util.Collection;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A hold on one is a hold on all who are one person with them, as long as they are. */
@Component
class HeldMembers implements HeldCustomers {

    private final HeldRows rows;
    private final Members members;
    private final HeldHistory history;

    HeldMembers(HeldRows rows, Members members, HeldHistory history) {
        this.rows = rows;
        this.members = members;
        this.history = history;
    }

    @Override
    public boolean isHeld(CustomerId customer) {
        return !rows.among(members.of(customer)).isEmpty();
    }

    /** Somebody was held, or is no more. */
    void changed(CustomerId customer) {
        history.reckonAnew(members.of(customer));
    }

    @EventListener
    void on(CustomersMerged event) {
        reckonIfHeld(members.of(event.survivor()));
    }

    @EventListener
    void on(CustomersParted event) {
        reckonIfHeld(event.members());
    }

    private void reckonIfHeld(Collection<CustomerId> together) {
        if (!rows.among(together).isEmpty()) {
            history.reckonAnew(together);
        }
    }
}
