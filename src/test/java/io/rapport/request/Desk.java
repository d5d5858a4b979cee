package io.rapport.request;

import io.rapport.Journey;
import io.rapport.Journeys;
import io.rapport.customer.Customers;
import io.rapport.customer.Direction;
import io.rapport.customer.NewCustomer;
import io.rapport.customer.NewInteraction;
import io.rapport.customer.Observation;
import io.rapport.engine.EngineClock;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import io.rapport.kernel.RequestType;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The start of every story: a customer of a certain tier asks for something at a certain time. */
@Component
public class Desk {

    /** Monday 2 March 2026, 10:00 in Berlin: an ordinary working day. */
    public static final Instant MONDAY_10 = Instant.parse("2026-03-02T09:00:00Z");

    private final Customers customers;
    private final Requests requests;
    private final Journeys journeys;
    private final EngineClock clock;

    Desk(Customers customers, Requests requests, Journeys journeys, EngineClock clock) {
        this.customers = customers;
        this.requests = requests;
        this.journeys = journeys;
        this.clock = clock;
    }

    /** A customer nobody knows anything about. */
    public CustomerId stranger() {
        return customers.register(
                NewCustomer.of("Test Customer", "test", UUID.randomUUID().toString()));
    }

    /** A customer of whom these facts are known since last year: {@code "annual-value", "90000", …}. */
    public CustomerId customerWith(String... facts) {
        var customer = stranger();
        for (int i = 0; i < facts.length; i += 2) {
            customers.observe(customer, new Observation(facts[i], facts[i + 1], "crm", MONDAY_10.minusSeconds(86_400)));
        }
        return customer;
    }

    public CustomerId platinum() {
        return customerWith(
                "annual-value", "250000", "customer-since", "2015-01-01", "churn-risk", "0.1", "contract", "premium");
    }

    /** The customer writes; the clock stands at that time. */
    public Journey asks(CustomerId customer, String type) {
        return journeys.follow(request(customer, type));
    }

    public RequestId request(CustomerId customer, String type) {
        clock.moveTo(MONDAY_10);
        var external = UUID.randomUUID().toString();
        var opening = customers.record(
                customer,
                new NewInteraction(
                        "test", external, "email", Direction.INBOUND, "Help", "Please help me.", MONDAY_10, null));
        return requests.open(
                new NewRequest("test", external, customer, new RequestType(type), "email", opening, MONDAY_10));
    }
}
