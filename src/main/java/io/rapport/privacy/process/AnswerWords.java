package io.rapport.privacy.process;

import io.rapport.engine.Variable;
import io.rapport.engine.Vocabulary;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The words of {@code answer-privacy-request.bpmn}, spelled once; a test compares them with the model. */
@Component
public final class AnswerWords implements Vocabulary {

    public static final String PROCESS = "answer-privacy-request";

    public static final Variable<String> IDENTITY_CHECK = Variable.choice(
            "identityCheck", "login", "call-back", "document", "known-answers", "ask-again", "not-proven");
    public static final Variable<Long> CLASSES_KEPT = Variable.count("classesKept");
    public static final Variable<String> PRIVACY_OUTCOME =
            Variable.choice("privacyOutcome", "carry-out", "refuse", "extend");
    public static final Variable<String> REFUSAL_GROUND = Variable.choice(
            "refusalGround", "identity-not-proven", "legal-claims", "kept-by-law", "unfounded", "withdrawn");
    public static final Variable<String> ERASURE_REASON = Variable.choice(
            "erasureReason",
            "no-longer-needed",
            "consent-withdrawn",
            "objection",
            "unlawful-processing",
            "legal-obligation",
            "child");
    public static final Variable<String> FACT_KIND = Variable.text("factKind");
    /** What the customer says is right, as the form hands it in. */
    public static final Variable<String> FACT_VALUE = Variable.handedIn("factValue");

    public static final Variable<String> RESTRICTION_GROUND = Variable.choice(
            "restrictionGround", "accuracy-contested", "unlawful-processing", "legal-claims", "objection-pending");
    /** The kind of fact to be restricted; empty for all that is known. */
    public static final Variable<String> RESTRICTED_KIND = Variable.text("restrictedKind");

    public static final Variable<String> PRIVACY_VERDICT = Variable.text("privacyVerdict");
    public static final Variable<String> SECOND_OPINION = Variable.choice("secondOpinion", "agree", "disagree");

    public static final String CONFIRM_RECEIPT = "confirm-receipt";
    public static final String CHECK_IDENTITY = "check-identity";
    public static final String DECIDE_PRIVACY_REQUEST = "decide-privacy-request";
    public static final String CONFIRM_REFUSAL = "confirm-refusal";
    public static final String SEND_PRIVACY_ANSWER = "send-privacy-answer";

    @Override
    public String process() {
        return PROCESS;
    }

    @Override
    public List<Variable<?>> variables() {
        return List.of(
                PrivacyRequestWords.PRIVACY_REQUEST_ID,
                PrivacyRequestWords.CUSTOMER_ID,
                PrivacyRequestWords.PRIVACY_KIND,
                PrivacyRequestWords.PRIVACY_LAW,
                PrivacyRequestWords.RECEIPT_TO_CONFIRM,
                IDENTITY_CHECK,
                CLASSES_KEPT,
                PRIVACY_OUTCOME,
                REFUSAL_GROUND,
                ERASURE_REASON,
                FACT_KIND,
                FACT_VALUE,
                RESTRICTION_GROUND,
                RESTRICTED_KIND,
                PRIVACY_VERDICT,
                PrivacyRequestWords.RESTRICTION_STANDS,
                SECOND_OPINION);
    }

    @Override
    public Set<Variable<?>> forms() {
        return Set.of(
                IDENTITY_CHECK,
                PRIVACY_OUTCOME,
                REFUSAL_GROUND,
                ERASURE_REASON,
                FACT_KIND,
                FACT_VALUE,
                RESTRICTION_GROUND,
                RESTRICTED_KIND,
                SECOND_OPINION);
    }
}
