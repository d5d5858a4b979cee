package io.rapport.engine;

import io.rapport.kernel.Problem;

/** A table that could not answer. */
public final class NoAnswer extends Problem {
    NoAnswer(String table, String why) {
        super(
                Kind.CONFLICT,
                "engine/no-answer",
                "The decision '%s' has no answer: %s. Mend the table in Camunda Modeler and deploy it."
                        .formatted(table, why));
    }
}
