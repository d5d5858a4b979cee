package io.rapport.capacity;

import io.rapport.Journey;
import io.rapport.Journeys;
import io.rapport.customer.Customers;
import io.rapport.customer.Direction;
import io.rapport.customer.NewInteraction;
import io.rapport.engine.EngineClock;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import io.rapport.kernel.RequestType;
import io.rapport.request.Desk;
import io.rapport.request.NewRequest;
import io.rapport.request.Requests;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Somebody asks for something at whatever time it is. */
@Component
public class Rush {

    private final Desk desk;
    private final Customers customers;
    private final Requests requests;
    private final Journeys journeys;
    private final EngineClock clock;

    Rush(Desk desk, Customers customers, Requests requests, Journeys journeys, EngineClock clock) {
        this.desk = desk;
        this.customers = customers;
        this.requests = requests;
        this.journeys = journeys;
        this.clock = clock;
    }

    public RequestId request(String type) {
        return request(desk.stranger(), type);
    }

    public RequestId request(CustomerId customer, String type) {
        var external = UUID.randomUUID().toString();
        var now = clock.instant();
        var words = new NewInteraction("test", external, "email", Direction.INBOUND, "Help", "Help me.", now, null);
        return requests.open(new NewRequest(
                "test", external, customer, new RequestType(type), "email", customers.record(customer, words), now));
    }

    public Journey comes(String type) {
        return journeys.follow(request(type));
    }
}
