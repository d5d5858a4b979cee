package io.rapport.intake.bulk;

import io.rapport.kernel.Problem;

/** Two imports of one file at once. */
public final class ImportedElsewhere extends Problem {

    private static final long serialVersionUID = 1L;

    ImportedElsewhere(String file) {
        super(
                Kind.CONFLICT,
                "intake/imported-elsewhere",
                "%s is being imported by another process. Let it finish, or stop it, and start again.".formatted(file));
    }
}
