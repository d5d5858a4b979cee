package io.rapport.notes;

import io.rapport.customer.needtoknow.Sensitivity;
import io.rapport.engine.Decided;
import io.rapport.engine.Decisions;
import io.rapport.engine.remembered.RememberedTable;
import io.rapport.notes.Refusals.UnreadableRule;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code note-rules.dmn}, remembered: its answers depend on the category alone, and every read asks. */
@Component
class NoteRules {

    private static final String TABLE = "noteRules";

    /** What the table says of a category. */
    enum Allows {
        ALLOWED,
        WITH_CONSENT,
        NEVER
    }

    /**
     * A category's rule.
     *
     * @param consent the kind of fact that records the consent; null where none is needed
     * @param lifetime how long a note is kept from its last change on, in calendar days UTC
     * @param sensitivity how closely such a note is kept
     */
    record Rule(Allows allows, @Nullable String consent, Period lifetime, Sensitivity sensitivity, String reason) {}

    private final Decisions decisions;
    private final RememberedTable<String, Optional<Rule>> table;

    NoteRules(Decisions decisions) {
        this.decisions = decisions;
        this.table = new RememberedTable<>(decisions, TABLE, this::asked);
    }

    /** The rule of a category that is known; empty when the table has none any more. */
    Optional<Rule> find(String category) {
        return table.now().apply(category);
    }

    /** Every category that the table names, in its order. */
    Map<String, Rule> all() {
        var all = new LinkedHashMap<String, Rule>();
        decisions.named(TABLE).forEach(category -> find(category).ifPresent(rule -> all.put(category, rule)));
        return all;
    }

    /** How closely a note is kept; of a category that has lost its rule, as closely as can be. */
    Sensitivity sensitivity(String category) {
        return find(category).map(Rule::sensitivity).orElse(Sensitivity.SPECIAL);
    }

    /** As {@link #find}, for whatever somebody typed: not remembered. */
    Optional<Rule> asked(String category) {
        return decisions.find(TABLE, Map.of("category", category)).map(NoteRules::rule);
    }

    private static Rule rule(Decided answer) {
        try {
            return new Rule(
                    Allows.valueOf(code(answer.text("verdict"))),
                    answer.find("consent").filter(kind -> !kind.isBlank()).orElse(null),
                    Period.parse(answer.text("lifetime")),
                    Sensitivity.valueOf(code(answer.text("sensitivity"))),
                    answer.text("reason"));
        } catch (IllegalArgumentException | DateTimeParseException unknownWord) {
            throw new UnreadableRule(answer.rule());
        }
    }

    private static String code(String written) {
        return written.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
