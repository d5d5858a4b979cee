/**
 * Privacy requests: a customer uses a right that privacy law gives, and gets an answer in time.
 *
 * <p><b>Promise.</b> Identity is checked before anything is given or changed; the clock of the law runs from the receipt
 * and cannot be moved by hand; a refusal, whole or in part, needs a second person; what is written down about the request
 * holds ids, codes and times, so that it outlives an erasure. Only kinds that can be carried out are offered.
 *
 * <p><b>Models.</b> {@code processes/privacy/privacy-request.bpmn}, {@code answer-privacy-request.bpmn},
 * {@code keep-restriction.bpmn}, {@code
 * dmn/privacy/privacy-law.dmn}, {@code privacy-clock.dmn}, {@code erase-or-keep.dmn}, {@code restriction-review.dmn}.
 *
 * <p><b>Front door.</b> {@link io.rapport.privacy.PrivacyRequests}; a right is a bean that implements {@link
 * io.rapport.privacy.Right}.
 */
@ApplicationModule(
        displayName = "Privacy requests",
        allowedDependencies = {
            "kernel",
            "engine",
            "engine::asking",
            "engine::history",
            "engine::rights",
            "access",
            "sla",
            "tiering",
            "approval",
            "customer",
            "customer::catalogue",
            "customer::erasure",
            "customer::freshness",
            "customer::hold",
            "customer::disclosure",
            "customer::identity",
            "customer::need-to-know",
            "customer::reading",
            "customer::restriction",
            "customer::retention",
            "customer::vault"
        })
@NullMarked
package io.rapport.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
