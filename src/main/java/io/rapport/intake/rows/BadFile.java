package io.rapport.intake.rows;

import io.rapport.kernel.Problem;

/** A file of which nothing can be used; nothing was written. */
public final class BadFile extends Problem {

    private static final long serialVersionUID = 1L;

    public BadFile(String message) {
        super(Kind.INVALID, "intake/bad-file", message);
    }
}
