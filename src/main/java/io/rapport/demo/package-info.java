/**
 * The made-up company of the first look: its colleagues, two hundred customers, a year of what happened to them, and
 * work that is open now. One team is taken at its word: it promises no more than it can keep.
 *
 * <p><b>Promise.</b> Made once, from a seed, through the same front doors and models that everybody uses; the whole of
 * it or nothing. Nobody in it is real: names are put together by chance, addresses are at {@code example.com}, telephone
 * numbers come from ranges that are kept free for fiction.
 *
 * <p><b>Front door.</b> None: the room is there in profile {@code demo} only, and works at the start.
 */
@ApplicationModule(
        displayName = "Demo company",
        allowedDependencies = {
            "kernel",
            "engine",
            "access",
            "capacity",
            "commitments",
            "customer",
            "customer::need-to-know",
            "notes",
            "privacy",
            "sla",
            "stewardship",
            "tiering",
            "approval",
            "approval::process",
            "escalation::process",
            "request",
            "request::process",
            "request::work"
        })
@NullMarked
package io.rapport.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
