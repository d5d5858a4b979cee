package io.rapport.customer.identity;

import io.rapport.approval.Approval;
import io.rapport.approval.Approvals;
import io.rapport.customer.Context;
import io.rapport.customer.Customer;
import io.rapport.customer.Customers;
import io.rapport.customer.Fact;
import io.rapport.customer.Interaction;
import io.rapport.kernel.CustomerId;
import io.rapport.request.Request;
import io.rapport.request.Requests;
import io.rapport.tiering.TierDecision;
import io.rapport.tiering.Tiers;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Everything the house says when it is asked about one customer. */
record View(
        Customer customer,
        List<Fact> facts,
        List<Interaction> timeline,
        Context context,
        List<Request> requests,
        List<Approval> approvals,
        Optional<TierDecision> tier) {

    @Component("customerViews")
    record Views(Customers customers, Requests requests, Approvals approvals, Tiers tiers) {

        View of(CustomerId id) {
            return new View(
                    customers.get(id),
                    customers.facts(id),
                    customers.timeline(id, 100, null).items(),
                    customers.context(id),
                    requests.list(new Requests.Filter(id, null, null), 100, null)
                            .items(),
                    approvals.list(id, 100, null).items(),
                    tiers.latest(id));
        }
    }
}
