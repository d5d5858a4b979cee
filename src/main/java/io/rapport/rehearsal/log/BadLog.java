package io.rapport.rehearsal.log;

import io.rapport.kernel.Problem;

/** A log of which nothing can be used; nothing was started. */
public final class BadLog extends Problem {

    private static final long serialVersionUID = 1L;

    BadLog(String message) {
        super(Kind.INVALID, "rehearsal/bad-log", message);
    }
}
