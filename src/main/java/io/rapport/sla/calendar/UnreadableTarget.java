package io.rapport.sla.calendar;

import io.rapport.kernel.Problem;

/** A target that is none. Says what was written, what is wrong with it and what to write. */
public final class UnreadableTarget extends Problem {

    private static final long serialVersionUID = 1L;

    UnreadableTarget(String text, String wrong) {
        super(
                Kind.INVALID,
                "sla/unreadable-target",
                "'%s' is no target: %s. Write hours and minutes of business time as PT16H or PT2H30M, or days as '1 business day' or '3 business days'."
                        .formatted(text, wrong));
    }
}
