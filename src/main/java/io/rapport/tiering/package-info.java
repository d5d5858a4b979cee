/**
 * Tiering: what a customer is worth to us and what we can deliver become an intimacy tier, with the reason.
 *
 * <p><b>Promise.</b> Every decision can be explained later: what was known, what was not, which rule of which version
 * of both tables said so. The facts it used stand only here and in the customer store, never in the engine's history.
 *
 * <p><b>Model.</b> {@code dmn/tiering/segment.dmn}, {@code dmn/tiering/intimacy-tier.dmn}.
 *
 * <p><b>Front door.</b> {@link io.rapport.tiering.Tiers}.
 */
@ApplicationModule(
        displayName = "Tiering",
        allowedDependencies = {
            "kernel",
            "engine",
            "customer",
            "customer::catalogue",
            "customer::freshness",
            "customer::identity",
            "customer::inuse",
            "customer::vault",
            "customer::sealing",
            "customer::erasure",
            "customer::need-to-know",
            "customer::reading",
            "customer::retention"
        })
@NullMarked
package io.rapport.tiering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
