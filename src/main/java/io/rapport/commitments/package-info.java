/**
 * Commitments: what somebody here has promised a customer in person ("we call on Friday"), so that it is kept also when
 * that person is away or has left.
 *
 * <p><b>Promise.</b> An open commitment is found until somebody says that it was kept, broken or withdrawn, and that is
 * said once. Its words stand under the customer's key, and who may not see a conversation does not see them; of two who
 * change one at once, the slower sees what the other wrote. What service levels promise is not here but in {@code sla}.
 *
 * <p><b>Front door.</b> {@link io.rapport.commitments.Commitments} to write, {@link
 * io.rapport.commitments.CommitmentReader} to show, {@link io.rapport.commitments.bulk.BulkCommitments} for whole files, {@link io.rapport.commitments.concentration.KnownByOne} for what hangs on one
 * person.
 */
@ApplicationModule(
        displayName = "Commitments",
        allowedDependencies = {
            "kernel",
            "engine",
            "access",
            "capacity",
            "capacity::given",
            "customer",
            "customer::acquaintance",
            "customer::bulk",
            "customer::catalogue",
            "customer::chronicle",
            "customer::disclosure",
            "customer::erasure",
            "customer::hold",
            "customer::identity",
            "customer::need-to-know",
            "customer::reading",
            "customer::restriction",
            "customer::retention",
            "customer::vault",
            "escalation::pack",
            "notes",
            "notes::words",
            "request"
        })
@NullMarked
package io.rapport.commitments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
