/**
 * Stewardship of identity: whoever may be known twice is found, and one person is made one customer: by table where it
 * is beyond doubt, else by a steward.
 *
 * <p><b>Promise.</b> Nobody is asked twice about the same two; whom a steward called two people is not proposed again;
 * a merge can be taken back; a case about somebody who is gone, or who is one already, ends by itself, and one about somebody who is restricted rests until
 * that is lifted.
 *
 * <p><b>Models.</b> {@code processes/stewardship/steward-case.bpmn}, {@code dmn/stewardship/pair-verdict.dmn}.
 *
 * <p><b>Front door.</b> {@link io.rapport.stewardship.StewardCases}; {@link io.rapport.stewardship.TwinSearch} opens
 * cases.
 */
@ApplicationModule(
        displayName = "Stewardship of identity",
        allowedDependencies = {
            "kernel",
            "engine",
            "engine::asking",
            "engine::recurring",
            "engine::history",
            "engine::rights",
            "access",
            "sla",
            "customer::catalogue",
            "customer::disclosure",
            "customer::identity",
            "customer::likeness",
            "customer::lookalikes",
            "customer::matching",
            "customer::vault",
            "customer::erasure",
            "customer::need-to-know",
            "customer::quality",
            "customer::reading",
            "customer::restriction",
            "customer::retention",
            "customer::sources"
        })
@NullMarked
package io.rapport.stewardship;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
