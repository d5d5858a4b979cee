package io.rapport.engine;

import io.rapport.kernel.Problem;

/** A step that was reached without a variable it needs. */
public final class MissingVariable extends Problem {
    MissingVariable(String name) {
        super(
                Kind.CONFLICT,
                "engine/missing-variable",
                "The variable '%s' is not set at this step. Check that an earlier step of the model writes it."
                        .formatted(name));
    }
}
