package io.rapport.capacity.given;

import io.rapport.kernel.Problem;

/** Only a lead or a manager stands for a promise that does not fit. */
public final class NoSponsor extends Problem {

    private static final long serialVersionUID = 1L;

    NoSponsor() {
        super(
                Kind.FORBIDDEN,
                "capacity/no-sponsor",
                "What does not fit is promised only by a lead or a manager, by name. Ask one of them to say it.");
    }
}
