package io.rapport.intake.file;

import io.rapport.kernel.Problem;

/** A mapping that cannot be read, or does not fit the file; nothing was written. */
public final class BadMapping extends Problem {

    private static final long serialVersionUID = 1L;

    public BadMapping(String message) {
        super(Kind.INVALID, "intake/bad-mapping", message);
    }
}
