/**
 * The service-request journey: from what a customer asks for to the case that is closed for good.
 *
 * <p><b>Promise.</b> A request and its journey begin in one transaction; each step is written down once; what a
 * customer said is on the customer's timeline and nowhere else.
 *
 * <p><b>Models.</b> {@code processes/request/service-request.bpmn}, {@code work-request.bpmn}, {@code
 * expectation-gap.bpmn}, {@code dmn/request/request-routing.dmn}.
 *
 * <p><b>Front door.</b> {@link io.rapport.request.Requests}; the steps of the journey write through {@link
 * io.rapport.request.RequestSteps}.
 */
@ApplicationModule(
        displayName = "Service requests",
        allowedDependencies = {
            "kernel",
            "engine",
            "engine::asking",
            "engine::recurring",
            "engine::history",
            "engine::rights",
            "access",
            "customer",
            "customer::catalogue",
            "customer::freshness",
            "customer::disclosure",
            "customer::identity",
            "customer::inuse",
            "customer::vault",
            "customer::sealing",
            "customer::erasure",
            "customer::need-to-know",
            "customer::reading",
            "customer::retention",
            "sla",
            "capacity",
            "capacity::fallback",
            "capacity::given",
            "tiering",
            "approval",
            "approval::process",
            "escalation",
            "escalation::pack",
            "escalation::process",
            "capacity::risk"
        })
@NullMarked
package io.rapport.request;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
