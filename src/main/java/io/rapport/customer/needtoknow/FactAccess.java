package io.rapport.customer.needtoknow;

import io.rapport.engine.Decisions;
import io.rapport.engine.remembered.RememberedTable;
import java.util.Map;
import org.springframework.stereotype.Component;

/** {@code fact-access.dmn}, remembered: every value of every answer asks. */
@Component
class FactAccess {

    private static final String TABLE = "factAccess";

    private record Question(String role, Sensitivity sensitivity, Purpose purpose) {}

    private final Decisions decisions;
    private final RememberedTable<Question, Verdict> table;

    FactAccess(Decisions decisions) {
        this.decisions = decisions;
        this.table = new RememberedTable<>(decisions, TABLE, this::asked);
    }

    /** The table as it stands; once for each answer that is given, so that one answer has one version. */
    Rights.Table now() {
        var standing = table.now();
        return (role, sensitivity, purpose) -> standing.apply(new Question(role, sensitivity, purpose));
    }

    private Verdict asked(Question question) {
        var decided = decisions.decide(
                TABLE,
                Map.of(
                        "role", question.role(),
                        "sensitivity", question.sensitivity().code(),
                        "purpose", question.purpose().code()));
        return new Verdict(
                Access.of(decided.text("access")),
                question.purpose(),
                question.role(),
                decided.table(),
                decided.rule(),
                decided.version(),
                decided.text("reason"));
    }
}
