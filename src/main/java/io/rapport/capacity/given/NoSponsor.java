package io.rapport.capacity.given;

import io.rapport.kernel.Problem;

/** Not everybody stands for a promise that does not fit: for that of a tier a manager, for one in person a lead as well. */
public final class NoSponsor extends Problem {

    private static final long serialVersionUID = 1L;

    /** @param whom who could */
    NoSponsor(String whom) {
        super(
                Kind.FORBIDDEN,
                "capacity/no-sponsor",
                "What does not fit is promised only by %s, by name. Ask one of them to say it.".formatted(whom));
    }
}
