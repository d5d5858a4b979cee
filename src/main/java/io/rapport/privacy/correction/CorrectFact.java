package io.rapport.privacy.correction;

import io.rapport.customer.freshness.DecisionFacts;
import io.rapport.privacy.PrivacyKind;
import io.rapport.privacy.PrivacyRequest;
import io.rapport.privacy.Refusals.FieldRefused;
import io.rapport.privacy.Right;
import io.rapport.privacy.Verdict;
import org.springframework.stereotype.Component;

/** The right to rectification: what the customer says is right, as the customer's own word, which settles others'. */
@Component
class CorrectFact implements Right {

    private final DecisionFacts facts;

    CorrectFact(DecisionFacts facts) {
        this.facts = facts;
    }

    @Override
    public PrivacyKind kind() {
        return PrivacyKind.RECTIFICATION;
    }

    @Override
    public void carryOut(PrivacyRequest request, Verdict verdict, Handed handed, String by) {
        var kind = handed.factKind();
        var value = handed.factValue();
        if (kind == null) {
            throw new FieldRefused("factKind", "factKind is missing; say which fact is wrong.");
        }
        if (value == null || value.isBlank()) {
            throw new FieldRefused("factValue", "factValue is missing; say what the customer says is right.");
        }
        try {
            facts.confirm(request.customer(), kind, value.strip(), by);
        } catch (io.rapport.customer.Refusals.FieldRefused refused) {
            var field = refused.field().equals("value") ? "factValue" : "factKind";
            throw new FieldRefused(field, refused.getMessage());
        }
    }
}
