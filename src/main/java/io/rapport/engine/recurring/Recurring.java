package io.rapport.engine.recurring;

import java.time.Duration;

/**
 * Work that is done again and again while the application serves. A bean of this type is all that is needed; it is run
 * by a thread of its own, first when everything has started, and never twice at once on one node. Two nodes may run it at
 * the same time.
 */
public interface Recurring {

    /** For logs and thread names, lower case with hyphens: {@code clock-drift}. */
    String name();

    /** From the end of one run to the beginning of the next; more than zero. */
    Duration every();

    /** One run. What it throws is logged, and the next run comes as if nothing had been. */
    void run();

    /** How long after the start the first run begins. */
    default Duration firstAfter() {
        return every();
    }

    /** Whether nodes that leave the engine's jobs to others do it as well. */
    default boolean isOnEveryNode() {
        return false;
    }

    /** The application stops: a run that goes on for long ends soon. */
    default void stop() {}
}
