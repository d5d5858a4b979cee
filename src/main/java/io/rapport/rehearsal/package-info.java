/**
 * A service desk's old event log through the real models, under a simulated clock.
 *
 * <p><b>Promise.</b> Nothing is made up and nothing is lost: each line of the log moves its journey at its own time, or
 * is listed with the reason why it could not; what is reported is read from the journeys' own records.
 *
 * <p><b>Model.</b> All of them; none of its own.
 *
 * <p><b>Front door.</b> {@link io.rapport.rehearsal.Rehearsals}; the log is read by {@code rehearsal.log}, the report
 * written by {@code rehearsal.report}.
 */
@ApplicationModule(
        displayName = "Rehearsal",
        allowedDependencies = {
            "kernel",
            "engine",
            "access",
            "customer",
            "sla",
            "tiering",
            "approval",
            "escalation::process",
            "request",
            "request::process",
            "request::work"
        })
@NullMarked
package io.rapport.rehearsal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
