package io.rapport.sla.level;

import io.rapport.kernel.Problem;

/** A cell of the service-level table that says no duration. */
public final class UnreadableServiceLevel extends Problem {

    private static final long serialVersionUID = 1L;

    UnreadableServiceLevel(String rule, String output, String text, String example) {
        super(
                Kind.INVALID,
                "sla/unreadable-service-level",
                "Rule %s of service-level.dmn has '%s' in %s; write it as %s, and deploy the table again."
                        .formatted(rule, text, output, example));
    }
}
