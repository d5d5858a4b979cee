/**
 * When people change: a shift ends, somebody leaves, somebody is away. Work, promises and relations go on in parcels, and
 * somebody says that they have them.
 *
 * <p><b>Promise.</b> Nothing is left behind: a journey of somebody who leaves does not end before everything that hung on
 * them was taken over, by somebody who acknowledged what was sent with its hash. What is not taken in time, or refused, goes
 * to a lead. Whoever takes something over does so by rights of their own.
 *
 * <p><b>Models.</b> {@code processes/handover/work-handover.bpmn}, {@code relationship-handover.bpmn}, {@code
 * hand-over-parcel.bpmn}, {@code dmn/handover/time-to-take-over.dmn}; decision 0031.
 *
 * <p><b>Front door.</b> {@link io.rapport.handover.Transfers} to begin one and to see it, {@link
 * io.rapport.handover.Parcels} for who takes over.
 */
@ApplicationModule(
        displayName = "When people change",
        allowedDependencies = {
            "kernel",
            "engine",
            "engine::asking",
            "engine::history",
            "engine::rights",
            "access",
            "absence",
            "sla",
            "tiering",
            "customer",
            "customer::acquaintance",
            "customer::erasure",
            "customer::need-to-know",
            "customer::reading",
            "commitments",
            "commitments::concentration",
            "notes",
            "escalation::pack"
        })
@NullMarked
package io.rapport.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
