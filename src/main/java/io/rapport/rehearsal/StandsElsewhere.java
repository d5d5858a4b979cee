package io.rapport.rehearsal;

import io.rapport.kernel.Problem;
import io.rapport.kernel.RequestId;

/** The journey is not where the log needs it to be: the models lead elsewhere. */
final class StandsElsewhere extends Problem {

    private static final long serialVersionUID = 1L;

    StandsElsewhere(RequestId id, String step) {
        super(
                Kind.CONFLICT,
                "rehearsal/stands-elsewhere",
                "%s does not stand at '%s', where the log does its next step. Look at the models: is there a way from where it stands?"
                        .formatted(id, step));
    }
}
