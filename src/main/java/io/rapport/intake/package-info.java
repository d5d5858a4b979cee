/**
 * Requests and CloudEvents from other systems.
 *
 * <p><b>Promise.</b> Each message has its effect once, however often and however many at once it is sent; it is taken
 * whole, in one transaction, or refused whole, with the field and the reason; a repeat gets the first answer.
 *
 * <p><b>Front door.</b> {@link io.rapport.intake.Intake}; over HTTP {@code POST /api/requests} and {@code POST
 * /api/events}.
 */
@ApplicationModule(
        displayName = "Intake",
        allowedDependencies = {
            "kernel",
            "commitments",
            "commitments::bulk",
            "customer",
            "customer::bulk",
            "customer::catalogue",
            "customer::likeness",
            "customer::sources",
            "customer::catalogue",
            "customer::matching",
            "customer::vault",
            "customer::sealing",
            "customer::erasure",
            "request",
            "request::handing",
            "escalation"
        })
@NullMarked
package io.rapport.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
