/**
 * Exception approvals: somebody wants to do more for a customer than policy allows, and the right person says yes or
 * no, with a reason.
 *
 * <p><b>Promise.</b> Who asked never decides, nor who stands in for them; two decisions are two persons; what a customer was granted in 90 days
 * counts together; a refusal has a reason.
 *
 * <p><b>Model.</b> {@code processes/approval/exception-approval.bpmn}, {@code dmn/approval/approval-threshold.dmn},
 * {@code dmn/approval/time-to-decide.dmn}.
 *
 * <p><b>Front door.</b> {@link io.rapport.approval.Approvals}.
 */
@ApplicationModule(
        displayName = "Exception approvals",
        allowedDependencies = {
            "kernel",
            "engine",
            "absence",
            "sla",
            "customer::identity",
            "customer::vault",
            "customer::sealing",
            "customer::erasure",
            "customer::need-to-know",
            "customer::reading",
            "customer::retention"
        })
@NullMarked
package io.rapport.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
