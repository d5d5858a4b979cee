package io.rapport.customer.restriction;

import io.rapport.engine.Decisions;
import io.rapport.engine.remembered.RememberedTable;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** {@code restricted-use.dmn}, remembered: every value of whoever has a restriction asks. */
@Component
class RestrictedUse {

    private static final String TABLE = "restrictedUse";

    /** @param held whether the customer is under legal hold */
    record Question(String use, RestrictionGround ground, boolean held) {}

    record Answer(Effect effect, String table, String rule, int version) {}

    private final Decisions decisions;
    private final RememberedTable<Question, Answer> table;

    RestrictedUse(Decisions decisions) {
        this.decisions = decisions;
        this.table = new RememberedTable<>(decisions, TABLE, this::asked);
    }

    Function<Question, Answer> now() {
        return table.now();
    }

    private Answer asked(Question question) {
        var decided = decisions.decide(
                TABLE,
                Map.of(
                        "use", question.use(),
                        "ground", question.ground().code(),
                        "legalHold", question.held()));
        return new Answer(Effect.of(decided.text("effect")), decided.table(), decided.rule(), decided.version());
    }
}
