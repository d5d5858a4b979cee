package io.rapport.tiering;

import io.rapport.customer.Customers;
import io.rapport.customer.NewCustomer;
import io.rapport.customer.Observation;
import io.rapport.kernel.CustomerId;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes customers of whom certain things are known. */
final class Portfolio {

    private final Customers customers;
    private final Clock clock;

    Portfolio(Customers customers, Clock clock) {
        this.customers = customers;
        this.clock = clock;
    }

    CustomerId stranger() {
        return customers.register(
                NewCustomer.of("A Customer", "crm", UUID.randomUUID().toString()));
    }

    /** Null means: nobody ever said. */
    CustomerId customer(
            @Nullable String value, @Nullable String since, @Nullable String churnRisk, @Nullable String contract) {
        var id = stranger();
        know(id, "annual-value", value);
        know(id, "customer-since", since);
        know(id, "churn-risk", churnRisk);
        know(id, "contract", contract);
        return id;
    }

    void know(CustomerId id, String kind, @Nullable String value) {
        if (value != null) {
            customers.observe(id, new Observation(kind, value, "crm", clock.instant()));
        }
    }
}
