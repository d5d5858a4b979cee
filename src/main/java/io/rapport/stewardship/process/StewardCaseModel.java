package io.rapport.stewardship.process;

import io.rapport.engine.Variable;
import io.rapport.engine.Vocabulary;
import io.rapport.stewardship.CaseId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The words of {@code steward-case.bpmn}, spelled once; a test compares them with the model. */
@Component
public final class StewardCaseModel implements Vocabulary {

    public static final String PROCESS = "steward-case";
    static final String CASE_OPENED_MESSAGE = "stewardship.case-opened";
    static final String CASE_ENDED_MESSAGE = "stewardship.case-ended";

    static final Variable<String> STEWARD_CASE_ID = Variable.text("stewardCaseId");
    static final Variable<String> ONE_CUSTOMER_ID = Variable.text("oneCustomerId");
    static final Variable<String> OTHER_CUSTOMER_ID = Variable.text("otherCustomerId");
    public static final Variable<String> STEWARD_VERDICT =
            Variable.choice("stewardVerdict", "same", "different", "cannot-tell");
    /** Why, as the form hands it in. */
    public static final Variable<String> STEWARD_REASON = Variable.handedIn("stewardReason");
    /** A day, as the form writes it: {@code 2026-03-31}. */
    public static final Variable<String> LOOK_AGAIN_ON = Variable.text("lookAgainOn");

    static final Variable<Instant> LOOK_AGAIN_AT = Variable.time("lookAgainAt");

    public static final String COMPARE_CUSTOMERS = "compare-customers";

    /** Which case this is about: the business key, which nobody can write over. */
    static CaseId caseOn(DelegateExecution token) {
        return new CaseId(token.getProcessBusinessKey());
    }

    @Override
    public String process() {
        return PROCESS;
    }

    @Override
    public List<Variable<?>> variables() {
        return List.of(
                STEWARD_CASE_ID,
                ONE_CUSTOMER_ID,
                OTHER_CUSTOMER_ID,
                STEWARD_VERDICT,
                STEWARD_REASON,
                LOOK_AGAIN_ON,
                LOOK_AGAIN_AT);
    }

    @Override
    public Set<Variable<?>> forms() {
        return Set.of(STEWARD_VERDICT, STEWARD_REASON, LOOK_AGAIN_ON);
    }
}
