package io.rapport.rehearsal.rules;

import io.rapport.kernel.Problem;

/** Tables or calendars that do not fit; nothing was rehearsed. */
public final class BadRules extends Problem {

    private static final long serialVersionUID = 1L;

    BadRules(String message) {
        super(Kind.INVALID, "rehearsal/bad-rules", message);
    }
}
