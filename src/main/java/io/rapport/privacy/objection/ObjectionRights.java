package io.rapport.privacy.objection;

import io.rapport.customer.freshness.DecisionFacts;
import io.rapport.privacy.PrivacyKind;
import io.rapport.privacy.PrivacyRequest;
import io.rapport.privacy.Right;
import io.rapport.privacy.Verdict;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Objecting to what we do for our own interests, and opting out of sale and sharing: each is kept as the customer's own
 * word, a fact that {@link DecisionFacts} obeys and connected systems read.
 */
@Configuration(proxyBeanMethods = false)
class ObjectionRights {

    @Bean
    Right objectionRight(DecisionFacts facts) {
        return new KeepWord(PrivacyKind.OBJECTION, "objection", "objected", facts);
    }

    @Bean
    Right optOutRight(DecisionFacts facts) {
        return new KeepWord(PrivacyKind.OPT_OUT, "sale-opt-out", "opted-out", facts);
    }

    private record KeepWord(PrivacyKind kind, String fact, String word, DecisionFacts facts) implements Right {

        @Override
        public void carryOut(PrivacyRequest request, Verdict verdict, Handed handed, String by) {
            facts.confirm(request.customer(), fact, word, by);
        }
    }
}
