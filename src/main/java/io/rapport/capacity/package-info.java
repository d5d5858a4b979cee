/**
 * How much work the teams have and how much they can do: load, live, and whether a promise can be kept.
 *
 * <p><b>Promise.</b> Every number is counted from pieces of work and people who are there, over a window that is stated;
 * where too little was measured, the assumption is named. No person's pace is kept.
 *
 * <p><b>Models.</b> {@code dmn/capacity/capacity-fallback.dmn}, {@code dmn/capacity/capacity-exemption.dmn}, {@code
 * dmn/capacity/promise-check.dmn}, {@code dmn/capacity/promise-risk.dmn}; decisions 0026, 0028 and 0029.
 *
 * <p><b>Front door.</b> {@link io.rapport.capacity.Workload} is told what happens, {@link io.rapport.capacity.Loads} says
 * how it stands, {@link io.rapport.capacity.PromiseCheck} whether a promise can be kept, {@link
 * io.rapport.capacity.fallback.Fallback} which variant new work takes, {@link
 * io.rapport.capacity.given.GivenPromises} what is promised then, and keeps why, {@link
 * io.rapport.capacity.risk.Warnings} which promises will probably be missed.
 */
@ApplicationModule(
        displayName = "Capacity",
        allowedDependencies = {
            "kernel",
            "engine",
            "engine::recurring",
            "engine::remembered",
            "access",
            "absence",
            "sla",
            "sla::calendar",
            "sla::standing"
        })
@NullMarked
package io.rapport.capacity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
