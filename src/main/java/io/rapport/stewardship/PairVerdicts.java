package io.rapport.stewardship;

import io.rapport.customer.likeness.Field;
import io.rapport.customer.lookalikes.Lookalike;
import io.rapport.engine.Decisions;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Asks {@code dmn/stewardship/pair-verdict.dmn}. It sees how fields agree and whether somebody here wrote some of it, and
 * nothing of what is in them.
 */
@Component
class PairVerdicts {

    private static final String TABLE = "pairVerdict";

    private final Decisions decisions;

    PairVerdicts(Decisions decisions) {
        this.decisions = decisions;
    }

    /** @param writtenHere whether a person here, and no other system, wrote something that counts of the two */
    PairVerdict of(Lookalike found, boolean writtenHere) {
        var decided = decisions.decide(
                TABLE,
                Map.of(
                        "band", found.verdict().code(),
                        "name", code(found.name()),
                        "birthDate", code(found.level(Field.BIRTH_DATE)),
                        "reach", code(found.reach()),
                        "writtenHere", writtenHere));
        return new PairVerdict(
                decided.text("action"),
                decided.find("decideWithin").orElse(null),
                decided.find("calendar").orElse(null),
                decided.text("reason"),
                decided.rule(),
                decided.version());
    }

    private static String code(Enum<?> level) {
        return level.name().toLowerCase(Locale.ROOT);
    }
}
