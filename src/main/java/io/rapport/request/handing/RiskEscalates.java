package io.rapport.request.handing;

import io.rapport.capacity.risk.PromiseAtRisk;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A promise that will probably be missed is looked at before it is. */
@Component
class RiskEscalates {

    private final RequestEscalations escalations;

    RiskEscalates(RequestEscalations escalations) {
        this.escalations = escalations;
    }

    @EventListener
    void on(PromiseAtRisk risk) {
        if (risk.request().value().startsWith("R-")) {
            escalations.atRisk(risk.request(), risk.clock().code());
        }
    }
}
