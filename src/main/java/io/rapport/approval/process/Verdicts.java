package io.rapport.approval.process;

import io.rapport.approval.Standing;
import java.util.Locale;

/** How the model spells where a wish stands: {@code granted}, {@code declined}, {@code second-needed}. */
final class Verdicts {

    private Verdicts() {}

    static String word(Standing standing) {
        return standing.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
