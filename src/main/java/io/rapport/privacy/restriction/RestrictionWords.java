package io.rapport.privacy.restriction;

import io.rapport.engine.Variable;
import io.rapport.engine.Vocabulary;
import io.rapport.privacy.process.PrivacyRequestWords;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The words of {@code keep-restriction.bpmn}, spelled once; a test compares them with the model. */
@Component
public final class RestrictionWords implements Vocabulary {

    public static final String PROCESS = "keep-restriction";
    static final String RESTRICTION_NEEDLESS_MESSAGE = "privacy.restriction-needless";

    public static final Variable<String> RESTRICTION_OUTCOME = Variable.choice("restrictionOutcome", "lift", "keep");
    public static final Variable<String> LIFT_REASON =
            Variable.choice("liftReason", "verified", "weighed", "no-longer-needed", "consent");
    /** A day, as the form writes it: {@code 2026-03-31}. */
    public static final Variable<String> REVIEW_AGAIN_ON = Variable.text("reviewAgainOn");

    public static final String REVIEW_RESTRICTION = "review-restriction";
    public static final String ANNOUNCE_LIFTING = "announce-lifting";

    @Override
    public String process() {
        return PROCESS;
    }

    @Override
    public List<Variable<?>> variables() {
        return List.of(
                PrivacyRequestWords.PRIVACY_REQUEST_ID,
                PrivacyRequestWords.CUSTOMER_ID,
                RESTRICTION_OUTCOME,
                LIFT_REASON,
                REVIEW_AGAIN_ON);
    }

    @Override
    public Set<Variable<?>> forms() {
        return Set.of(RESTRICTION_OUTCOME, LIFT_REASON, REVIEW_AGAIN_ON);
    }
}
