/**
 * When it goes up, or on to somebody else: the context goes with the work, and somebody says that they have it.
 *
 * <p><b>Promise.</b> What was sent is what is received: the same hash; who takes over says so, and who does not in time is
 * followed by the next; nobody acknowledges for somebody else without the record saying for whom and by whom.
 *
 * <p><b>Models.</b> {@code processes/escalation/take-over.bpmn}, {@code processes/escalation/escalation.bpmn}, {@code
 * dmn/escalation/take-over-path.dmn}, {@code dmn/escalation/escalation-path.dmn}; decision 0032.
 *
 * <p><b>Front door.</b> {@link io.rapport.escalation.pack.HandOvers} for whoever hands something over.
 */
@ApplicationModule(
        displayName = "Escalation and hand-over",
        allowedDependencies = {
            "kernel",
            "engine",
            "engine::rights",
            "access",
            "absence",
            "sla",
            "sla::standing",
            "customer",
            "customer::identity",
            "customer::vault",
            "customer::erasure",
            "customer::disclosure",
            "customer::need-to-know",
            "customer::reading",
            "customer::retention"
        })
@NullMarked
package io.rapport.escalation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
