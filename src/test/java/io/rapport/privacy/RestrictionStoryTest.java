package io.rapport.privacy;

import static io.rapport.Person.LEA;
import static io.rapport.Person.PAUL;
import static io.rapport.privacy.process.AnswerWords.DECIDE_PRIVACY_REQUEST;
import static io.rapport.privacy.process.AnswerWords.PRIVACY_OUTCOME;
import static io.rapport.privacy.process.AnswerWords.RESTRICTED_KIND;
import static io.rapport.privacy.process.AnswerWords.RESTRICTION_GROUND;
import static io.rapport.privacy.restriction.RestrictionWords.ANNOUNCE_LIFTING;
import static io.rapport.privacy.restriction.RestrictionWords.LIFT_REASON;
import static io.rapport.privacy.restriction.RestrictionWords.RESTRICTION_OUTCOME;
import static io.rapport.privacy.restriction.RestrictionWords.REVIEW_AGAIN_ON;
import static io.rapport.privacy.restriction.RestrictionWords.REVIEW_RESTRICTION;
import static io.rapport.request.Desk.MONDAY_10;
import static io.rapport.request.work.WorkRequest.OUTCOME;
import static io.rapport.request.work.WorkRequest.WORK_ON_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.RapportTest;
import io.rapport.access.Role;
import io.rapport.customer.freshness.DecisionFact;
import io.rapport.customer.freshness.DecisionFacts;
import io.rapport.customer.freshness.Standing;
import io.rapport.kernel.CustomerId;
import io.rapport.request.Desk;
import io.rapport.tiering.Tiers;
import io.rapport.web.Web;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A customer has something restricted: it is kept, and used for nothing but what the law allows. */
@RapportTest
class RestrictionStoryTest {

    private static final String WHY =
            "Restricted since 2 Mar 2026, because the customer contests that it is right (GDPR Art. 18(1)(a))";

    @Autowired
    PrivacyDesk privacy;

    @Autowired
    Desk desk;

    @Autowired
    DecisionFacts facts;

    @Autowired
    Tiers tiers;

    @Autowired
    Web web;

    @Test
    void a_contested_fact_drives_no_decision_until_it_is_lifted_and_the_customer_was_told_before() {
        var customer = desk.platinum();
        assertThat(tiers.decide(customer, true).tier().code()).isEqualTo("platinum");
        var open = desk.asks(customer, "billing-question").waitsAt(WORK_ON_REQUEST);

        var request = privacy.asks(customer, "restriction", "gdpr");
        var journey = privacy.restricts(request, "accuracy-contested", "annual-value");

        var value = annualValue(customer);
        assertThat(value.standing()).isEqualTo(Standing.RESTRICTED);
        assertThat(value.counts()).isEmpty();
        assertThat(value.isToVerify()).isFalse();
        var tier = tiers.decide(customer, true);
        assertThat(tier.tier().code()).isNotEqualTo("platinum");
        assertThat(tier.inputs().unknown()).contains("annual-value");
        open.completedBy(LEA, WORK_ON_REQUEST, OUTCOME.with("resolve"));

        journey.waitsAt(REVIEW_RESTRICTION)
                .offeredTo(REVIEW_RESTRICTION, "privacy-officers")
                .named(
                        REVIEW_RESTRICTION,
                        "May it be lifted? Annual value of %s, restricted since 2 Mar — look by 16 Mar"
                                .formatted(customer))
                .due(REVIEW_RESTRICTION, Instant.parse("2026-03-15T23:00:00Z"));
        assertThatThrownBy(() -> journey.completedBy(PAUL, REVIEW_RESTRICTION, RESTRICTION_OUTCOME.with("keep")))
                .hasMessageContaining("'reviewAgainOn' is missing");
        assertThatThrownBy(() -> journey.completedBy(PAUL, REVIEW_RESTRICTION, RESTRICTION_OUTCOME.with("lift")))
                .hasMessageContaining("'liftReason' is missing");
        journey.completedBy(
                        PAUL, REVIEW_RESTRICTION, RESTRICTION_OUTCOME.with("keep"), REVIEW_AGAIN_ON.with("2026-04-01"))
                .due(REVIEW_RESTRICTION, Instant.parse("2026-03-31T22:00:00Z"))
                .completedBy(PAUL, REVIEW_RESTRICTION, RESTRICTION_OUTCOME.with("lift"), LIFT_REASON.with("verified"))
                .waitsAt(ANNOUNCE_LIFTING);
        assertThat(annualValue(customer).standing()).isEqualTo(Standing.RESTRICTED);
        journey.completedBy(PAUL, ANNOUNCE_LIFTING).endsAt("privacy-request-closed");

        assertThat(annualValue(customer).standing()).isEqualTo(Standing.FRESH);
        assertThat(tiers.decide(customer, true).tier().code()).isEqualTo("platinum");
        assertThat(web.as(Role.PRIVACY_OFFICERS)
                        .get("/api/privacy-requests/" + request.id())
                        .<List<String>>at("$.events[*].what"))
                .containsSubsequence("answered", "restriction-kept", "lifting-decided", "lifting-announced");
    }

    @Test
    void who_works_on_a_case_sees_that_it_is_restricted_and_why_and_may_still_write_down_what_is_said() {
        var customer = desk.customerWith("annual-value", "90123.45", "city", "Hill Town");
        desk.asks(customer, "billing-question").waitsAt(WORK_ON_REQUEST);
        var lea = web.as("restricted-lea", LEA.groups().toArray(String[]::new));
        assertThat(lea.get(facts(customer)).body()).contains("90123.45", "Hill Town");

        privacy.restricts(privacy.asks(customer, "restriction", "gdpr"), "accuracy-contested", "annual-value");

        var shown = lea.get(facts(customer));
        assertThat(shown.body()).doesNotContain("90123.45").contains("Hill Town");
        assertThat(lea.get("/api/customers/" + customer + "/restrictions").<List<String>>at("$.items[*].reason"))
                .containsExactly(WHY);
        var decision = lea.get("/api/customers/" + customer + "/decisions/tier/facts");
        assertThat(decision.<List<String>>at("$.items[?(@.kind=='annual-value')].restricted"))
                .containsExactly(WHY);
        assertThat(decision.body()).doesNotContain("90123.45");
        assertThat(lea.post(
                                facts(customer),
                                "{\"kind\": \"city\", \"value\": \"Vale\", \"source\": \"customer\", \"observedAt\": \"%s\"}"
                                        .formatted(MONDAY_10))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void all_that_is_known_can_be_restricted_and_then_no_other_system_gets_any_of_it() {
        var customer = desk.customerWith("annual-value", "90123.45", "city", "Hill Town");
        desk.asks(customer, "billing-question").waitsAt(WORK_ON_REQUEST);
        var lea = web.as("restricted-lea", LEA.groups().toArray(String[]::new));
        var crm = web.as(Role.INTEGRATIONS);
        var paul = web.as(Role.PRIVACY_OFFICERS);
        assertThat(crm.get(facts(customer)).body()).contains("90123.45");

        privacy.restricts(privacy.asks(customer, "restriction", "gdpr"), "objection-pending", null);

        assertThat(crm.get(facts(customer)).body()).doesNotContain("90123.45", "Hill Town");
        assertThat(crm.get("/api/customers/" + customer).body()).doesNotContain("Test Customer");
        assertThat(crm.get("/api/customers/" + customer + "/restrictions").<List<String>>at("$.items[*].ground"))
                .as("recipients are told, GDPR Art. 19")
                .containsExactly("objection-pending");
        var name = lea.get("/api/customers/" + customer);
        assertThat(name.body()).doesNotContain("Test Customer");
        assertThat(name.<List<String>>at("$.withheld[?(@.what=='name')].why").get(0))
                .startsWith("Restricted since 2 Mar 2026, because the customer has objected");
        assertThat(lea.get("/api/customers/" + customer + "/timeline").body()).doesNotContain("Please help me.");
        assertThat(paul.get(facts(customer)).body())
                .as("who looks whether it may be lifted")
                .contains("90123.45");
        assertThat(lea.post(
                                "/api/customers/" + customer + "/break-glass",
                                "{\"reason\": \"A child's life depends on reaching them.\"}")
                        .status())
                .isEqualTo(201);
        assertThat(lea.get("/api/customers/" + customer).body())
                .as("to protect another person, with a reason that is noted")
                .contains("Test Customer");
    }

    @Test
    void a_restriction_needs_a_ground_of_the_law_and_a_kind_that_there_is() {
        var request = privacy.asks(desk.stranger(), "restriction", "gdpr");
        var journey = privacy.proven(request);

        assertThatThrownBy(() -> journey.completedBy(PAUL, DECIDE_PRIVACY_REQUEST, PRIVACY_OUTCOME.with("carry-out")))
                .hasMessageContaining("'restrictionGround' is missing");
        assertThatThrownBy(() -> journey.completedBy(
                        PAUL,
                        DECIDE_PRIVACY_REQUEST,
                        PRIVACY_OUTCOME.with("carry-out"),
                        RESTRICTION_GROUND.with("legal-claims"),
                        RESTRICTED_KIND.with("shoe-size")))
                .isInstanceOf(Refusals.FieldRefused.class)
                .hasMessageContaining("is not declared. Declared are:");

        assertThat(privacy.now(request).verdict()).isNull();
        journey.waitsAt(DECIDE_PRIVACY_REQUEST);
    }

    @Test
    void the_clock_of_the_law_is_the_same_as_for_any_other_right() {
        var european = privacy.asks(desk.stranger(), "restriction", "gdpr");
        var californian = privacy.asks(desk.stranger(), "restriction", "ccpa");

        assertThat(privacy.now(european).answerDue()).isEqualTo("2026-04-02T21:59:59Z");
        assertThat(privacy.now(californian).answerDue()).isEqualTo("2026-04-17T03:59:59Z");
    }

    private DecisionFact annualValue(CustomerId customer) {
        return facts.of(customer, "tier").stream()
                .filter(fact -> fact.kind().kind().equals("annual-value"))
                .findFirst()
                .orElseThrow();
    }

    private static String facts(CustomerId customer) {
        return "/api/customers/" + customer + "/facts";
    }
}
