package io.rapport.rehearsal;

import io.rapport.customer.Customers;
import io.rapport.customer.Direction;
import io.rapport.customer.NewCustomer;
import io.rapport.customer.NewInteraction;
import io.rapport.kernel.RequestType;
import io.rapport.kernel.TeamId;
import io.rapport.rehearsal.log.LoggedCase;
import io.rapport.request.NewRequest;
import io.rapport.request.Requests;
import io.rapport.request.process.ServiceRequest;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A case of the log comes in as a request does: the customer is known, the contact is on the timeline. */
@Component
@Profile("rehearsal")
class CaseOpening {

    private static final String SOURCE = "rehearsal";

    private final Customers customers;
    private final Requests requests;
    private final RoutedAsLogged routing;
    private final PromisesOfTheLog promised;
    private final RuntimeService runtime;

    CaseOpening(
            Customers customers,
            Requests requests,
            RoutedAsLogged routing,
            PromisesOfTheLog promised,
            RuntimeService runtime) {
        this.customers = customers;
        this.requests = requests;
        this.routing = routing;
        this.promised = promised;
        this.runtime = runtime;
    }

    @Transactional
    public void open(CaseJourney journey, TeamId team) {
        var kase = journey.kase;
        var customer = customers.findOrRegister(customer(kase));
        var contact = new NewInteraction(
                SOURCE,
                kase.id(),
                kase.channel(),
                Direction.INBOUND,
                null,
                "Opened as the log says.",
                kase.openedAt(),
                null);
        var id = requests.open(new NewRequest(
                SOURCE,
                kase.id(),
                customer,
                new RequestType(kase.type()),
                kase.channel(),
                customers.record(customer, contact),
                kase.openedAt()));
        routing.beginsWith(id, team);
        promised.tell(id, kase.promise());
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id.value(), ServiceRequest.PROCESS)
                .singleResult();
        journey.opened(id, instance.getId(), team);
    }

    /** Who is not named in the log is nobody else's customer. */
    private static NewCustomer customer(LoggedCase kase) {
        return kase.customer().isEmpty()
                ? NewCustomer.of("Not named in the log", SOURCE + "-case", kase.id())
                : NewCustomer.of(kase.customer(), SOURCE, kase.customer());
    }
}
