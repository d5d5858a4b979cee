package io.rapport.request.work;

import io.rapport.customer.identity.Members;
import io.rapport.customer.inuse.FactSaidWrong;
import io.rapport.engine.AsSystem;
import io.rapport.kernel.RequestId;
import io.rapport.request.Refusals;
import io.rapport.request.Requests;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the work on a request that a fact about its customer is wrong. */
@Component
class WorkHearsOfWrongFact {

    private final Requests requests;
    private final Members members;
    private final RuntimeService runtime;
    private final AsSystem asSystem;

    WorkHearsOfWrongFact(Requests requests, Members members, RuntimeService runtime, AsSystem asSystem) {
        this.requests = requests;
        this.members = members;
        this.runtime = runtime;
        this.asSystem = asSystem;
    }

    @EventListener
    void on(FactSaidWrong event) {
        var request = requests.get(event.about());
        if (!members.areOne(request.customer(), event.customer())) {
            throw new Refusals.FieldRefused(
                    "request", "%s is about another customer. Name the case you work on.".formatted(request.id()));
        }
        tell(request.id());
    }

    /** Nobody listens where no answer task is open; the next decision knows it all the same. */
    private void tell(RequestId id) {
        try {
            asSystem.call(() -> runtime.createMessageCorrelation(WorkRequest.FACT_SAID_WRONG_MESSAGE)
                    .processInstanceBusinessKey(id.value())
                    .correlateAllWithResult());
        } catch (OptimisticLockingException inMotion) {
            throw new Refusals.BetweenTwoSteps(id);
        }
    }
}
