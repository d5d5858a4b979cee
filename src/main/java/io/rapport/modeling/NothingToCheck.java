package io.rapport.modeling;

import io.rapport.kernel.Problem;
import java.nio.file.Path;

/** A folder that holds no model, most often because its name is misspelled. */
final class NothingToCheck extends Problem {

    private static final long serialVersionUID = 1L;

    private NothingToCheck(String message) {
        super(Kind.INVALID, "modeling/nothing-to-check", message);
    }

    static NothingToCheck missing(Path folder) {
        return new NothingToCheck(
                "'%s' does not exist. Name a folder with models, or start where processes and dmn are."
                        .formatted(folder));
    }

    static NothingToCheck empty(Path folder) {
        return new NothingToCheck("'%s' holds no model; a model ends in .bpmn or .dmn.".formatted(folder));
    }

    static NothingToCheck unreadable(Path folder) {
        return new NothingToCheck("'%s' may not be read; check its permissions.".formatted(folder));
    }
}
