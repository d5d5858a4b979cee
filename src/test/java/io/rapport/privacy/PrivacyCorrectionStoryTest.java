package io.rapport.privacy;

import static io.rapport.Person.PAUL;
import static io.rapport.privacy.process.AnswerWords.DECIDE_PRIVACY_REQUEST;
import static io.rapport.privacy.process.AnswerWords.FACT_KIND;
import static io.rapport.privacy.process.AnswerWords.FACT_VALUE;
import static io.rapport.privacy.process.AnswerWords.PRIVACY_OUTCOME;
import static io.rapport.privacy.process.AnswerWords.SEND_PRIVACY_ANSWER;
import static io.rapport.request.Desk.MONDAY_10;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.RapportTest;
import io.rapport.access.Role;
import io.rapport.customer.Customers;
import io.rapport.customer.Fact;
import io.rapport.customer.freshness.DecisionFacts;
import io.rapport.customer.freshness.Standing;
import io.rapport.engine.EngineClock;
import io.rapport.kernel.CustomerId;
import io.rapport.request.Desk;
import io.rapport.tiering.Tiers;
import io.rapport.web.Web;
import java.util.List;
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

    @Autowired
    Tiers tiers;

    @Autowired
    EngineClock clock;

    @Autowired
    Web web;

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
                .hasMessageContaining("'factKind' is missing");
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

    @Test
    void who_objects_is_no_longer_decided_about_on_our_own_interests_until_they_say_otherwise() {
        var customer = desk.platinum();
        assertThat(tiers.decide(customer, true).tier().code()).isEqualTo("platinum");

        carriedOut(privacy.asks(customer, "objection", "gdpr"));

        assertThat(fact(customer, "objection").value()).isEqualTo("objected");
        assertThat(missing(customer)).containsExactly("annual-value", "churn-risk");
        assertThat(tiers.decide(customer, true).tier().code()).isNotEqualTo("platinum");
        clock.moveTo(MONDAY_10.plusSeconds(60));
        facts.confirm(customer, "objection", "none", "paul");
        assertThat(missing(customer)).isEmpty();
    }

    @Test
    void an_opt_out_of_sale_is_the_customers_word_and_connected_systems_read_it() {
        var customer = desk.stranger();

        carriedOut(privacy.asks(customer, "opt-out", "gdpr"));

        assertThat(fact(customer, "sale-opt-out").source()).isEqualTo("customer");
        var shown = web.as(Role.INTEGRATIONS).get("/api/customers/" + customer + "/facts");
        assertThat(shown.<List<String>>at("$.items[?(@.kind=='sale-opt-out')].value"))
                .containsExactly("opted-out");
    }

    private void carriedOut(PrivacyRequest request) {
        privacy.proven(request)
                .completedBy(PAUL, DECIDE_PRIVACY_REQUEST, PRIVACY_OUTCOME.with("carry-out"))
                .completedBy(PAUL, SEND_PRIVACY_ANSWER)
                .endsAt("privacy-request-closed");
    }

    private List<String> missing(CustomerId customer) {
        return facts.of(customer, "tier").stream()
                .filter(fact -> fact.standing() == Standing.MISSING)
                .map(fact -> fact.kind().kind())
                .toList();
    }

    private Fact fact(CustomerId customer, String kind) {
        return customers.fact(customer, kind).orElseThrow();
    }
}
