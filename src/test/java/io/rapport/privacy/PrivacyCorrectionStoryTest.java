package io.rapport.privacy;

import static io.rapport.Person.PAUL;
import static io.rapport.privacy.process.AnswerWords.DECIDE_PRIVACY_REQUEST;
import static io.rapport.privacy.process.AnswerWords.FACT_KIND;
import static io.rapport.privacy.process.AnswerWords.FACT_VALUE;
import static io.rapport.privacy.process.AnswerWords.PRIVACY_OUTCOME;
import static io.rapport.privacy.process.AnswerWords.SEND_PRIVACY_ANSWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.RapportTest;
import io.rapport.customer.Customers;
import io.rapport.customer.Fact;
import io.rapport.customer.freshness.DecisionFacts;
import io.rapport.customer.freshness.Standing;
import io.rapport.kernel.CustomerId;
import io.rapport.request.Desk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RapportTest
class PrivacyCorrectionStoryTest {

    @Autowired
    PrivacyDesk privacy;

    @Autowired
    Desk desk;

    @Autowired
    Customers customers;

    @Autowired
    DecisionFacts facts;

    @Test
    void a_corrected_fact_is_the_customers_own_word_and_settles_the_others() {
        var customer = desk.customerWith("annual-value", "90000");
        var request = privacy.asks(customer, "rectification", "gdpr");
        var journey = privacy.proven(request);

        assertThatThrownBy(() -> journey.completedBy(
                        PAUL,
                        DECIDE_PRIVACY_REQUEST,
                        PRIVACY_OUTCOME.with("carry-out"),
                        FACT_KIND.with("annual-value"),
                        FACT_VALUE.with("a lot")))
                .isInstanceOf(Refusals.FieldRefused.class)
                .hasMessageContaining("of kind 'annual-value' must be");
        assertThatThrownBy(() -> journey.completedBy(PAUL, DECIDE_PRIVACY_REQUEST, PRIVACY_OUTCOME.with("carry-out")))
                .hasMessageContaining("say which fact is wrong");
        journey.completedBy(
                        PAUL,
                        DECIDE_PRIVACY_REQUEST,
                        PRIVACY_OUTCOME.with("carry-out"),
                        FACT_KIND.with("annual-value"),
                        FACT_VALUE.with("120000"))
                .completedBy(PAUL, SEND_PRIVACY_ANSWER)
                .endsAt("privacy-request-closed");

        var corrected = fact(customer, "annual-value");
        assertThat(corrected.value()).isEqualTo("120000");
        assertThat(corrected.source()).isEqualTo("customer");
        assertThat(corrected.author()).isEqualTo("paul");
        assertThat(facts.of(customer, "tier").stream()
                        .filter(fact -> fact.kind().kind().equals("annual-value"))
                        .findFirst()
                        .orElseThrow()
                        .standing())
                .isEqualTo(Standing.FRESH);
    }

    private Fact fact(CustomerId customer, String kind) {
        return customers.fact(customer, kind).orElseThrow();
    }
}
