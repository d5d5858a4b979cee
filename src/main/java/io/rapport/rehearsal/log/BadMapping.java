package io.rapport.rehearsal.log;

import io.rapport.kernel.Problem;

/** A mapping that cannot be read, or does not fit the log; nothing was started. */
public final class BadMapping extends Problem {

    private static final long serialVersionUID = 1L;

    public BadMapping(String message) {
        super(Kind.INVALID, "rehearsal/bad-mapping", message);
    }
}
