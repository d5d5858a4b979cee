package io.rapport.privacy.process;

import io.rapport.engine.Variable;
import io.rapport.engine.Vocabulary;
import io.rapport.privacy.PrivacyRequestId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The words of {@code privacy-request.bpmn}, spelled once; a test compares them with the model. */
@Component
public final class PrivacyRequestWords implements Vocabulary {

    public static final String PROCESS = "privacy-request";
    public static final String PRIVACY_REQUESTED_MESSAGE = "privacy.requested";

    public static final Variable<String> PRIVACY_REQUEST_ID = Variable.text("privacyRequestId");
    public static final Variable<String> CUSTOMER_ID = Variable.text("customerId");
    public static final Variable<String> PRIVACY_KIND = Variable.text("privacyKind");
    public static final Variable<String> PRIVACY_LAW = Variable.text("privacyLaw");
    public static final Variable<Boolean> RECEIPT_TO_CONFIRM = Variable.flag("receiptToConfirm");
    /** Something is restricted, and somebody has to look when it may be lifted. */
    public static final Variable<Boolean> RESTRICTION_STANDS = Variable.flag("restrictionStands");

    public static final Variable<Instant> REMIND_AT = Variable.time("remindAt");
    public static final Variable<Instant> REMIND_AGAIN_AT = Variable.time("remindAgainAt");
    public static final Variable<Boolean> ANSWER_AT_RISK = Variable.flag("answerAtRisk");

    public static final String HURRY_PRIVACY_REQUEST = "hurry-privacy-request";

    /** Which request this is about: the business key, which nobody can write over. */
    public static PrivacyRequestId requestOn(DelegateExecution token) {
        return new PrivacyRequestId(token.getProcessBusinessKey());
    }

    @Override
    public String process() {
        return PROCESS;
    }

    @Override
    public List<Variable<?>> variables() {
        return List.of(
                PRIVACY_REQUEST_ID,
                CUSTOMER_ID,
                PRIVACY_KIND,
                PRIVACY_LAW,
                RECEIPT_TO_CONFIRM,
                RESTRICTION_STANDS,
                REMIND_AT,
                REMIND_AGAIN_AT,
                ANSWER_AT_RISK);
    }

    @Override
    public Set<Variable<?>> forms() {
        return Set.of();
    }
}
