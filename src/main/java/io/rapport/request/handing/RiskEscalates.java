package io.rapport.request.handing;

import io.rapport.capacity.risk.PromiseAtRisk;
import io.rapport.request.expectation.SoonerTargets;
import io.rapport.sla.SlaClock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A promise that will probably be missed is looked at before it is, and so is one that stays although the customer's tier
 * would have a sooner one.
 */
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

    @EventListener
    void on(SoonerTargets.Stayed stayed) {
        escalations.atRisk(stayed.request(), SlaClock.RESOLUTION.code());
    }
}
