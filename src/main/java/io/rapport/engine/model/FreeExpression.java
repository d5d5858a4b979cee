package io.rapport.engine.model;

import org.camunda.bpm.engine.BadUserRequestException;

/** An expression that is more than one name or one comparison. Engine REST answers it with 400. */
final class FreeExpression extends BadUserRequestException {

    private static final long serialVersionUID = 1L;

    FreeExpression() {
        super("An expression may be one variable or one comparison; this one is more, and is not evaluated.");
    }
}
