/**
 * What other systems have to hear from us: that somebody they know by an id of theirs was erased, corrected, restricted,
 * merged or parted, has objected or opted out (GDPR Art. 19; Cal. Code Regs. tit. 11 § 7026(f)).
 *
 * <p><b>Promise.</b> What is to be told is written down in the transaction that makes it true, and sent after it, at least
 * once, always under the same id, so that a receiver with an inbox hears it once. A message holds the receiver's own ids
 * and nothing else that is personal; once it is told, only that it was told is kept, for the customer to know. Whoever
 * cannot be told is an incident in Cockpit, never a silence; after 30 days, or when its journey is deleted there, the
 * message is given up and forgotten.
 *
 * <p><b>Model.</b> {@code processes/delivery/tell-recipients.bpmn}.
 *
 * <p><b>Front door.</b> None: it listens. Who is told is configuration, {@code rapport.delivery}.
 */
@ApplicationModule(
        displayName = "Delivery",
        allowedDependencies = {
            "kernel",
            "engine",
            "engine::rights",
            "customer",
            "customer::catalogue",
            "customer::disclosure",
            "customer::erasure",
            "customer::identity",
            "customer::retention",
            "customer::vault",
            "privacy"
        })
@NullMarked
package io.rapport.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
