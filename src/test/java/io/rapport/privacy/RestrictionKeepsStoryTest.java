package io.rapport.privacy;

import static io.rapport.Person.PAUL;
import static io.rapport.privacy.process.AnswerWords.DECIDE_PRIVACY_REQUEST;
import static io.rapport.privacy.process.AnswerWords.PRIVACY_OUTCOME;
import static io.rapport.privacy.process.AnswerWords.RESTRICTED_KIND;
import static io.rapport.privacy.process.AnswerWords.RESTRICTION_GROUND;
import static io.rapport.privacy.process.AnswerWords.SEND_PRIVACY_ANSWER;
import static io.rapport.privacy.restriction.RestrictionWords.ANNOUNCE_LIFTING;
import static io.rapport.privacy.restriction.RestrictionWords.LIFT_REASON;
import static io.rapport.privacy.restriction.RestrictionWords.RESTRICTION_OUTCOME;
import static io.rapport.privacy.restriction.RestrictionWords.REVIEW_RESTRICTION;
import static io.rapport.stewardship.StewardDesk.name;
import static io.rapport.stewardship.StewardDesk.phone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.RapportTest;
import io.rapport.access.Role;
import io.rapport.customer.erasure.ErasureReason;
import io.rapport.customer.erasure.Erasures;
import io.rapport.customer.hold.LegalHolds;
import io.rapport.customer.identity.Merges;
import io.rapport.customer.identity.NewMerge;
import io.rapport.customer.restriction.Restrictions;
import io.rapport.kernel.CustomerId;
import io.rapport.privacy.erasure.Weighing;
import io.rapport.request.Desk;
import io.rapport.stewardship.StewardDesk;
import io.rapport.web.Web;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is restricted stays: against erasing, beside merging, in the copy, and until the customer is gone. */
@RapportTest
class RestrictionKeepsStoryTest {

    @Autowired
    PrivacyDesk privacy;

    @Autowired
    Desk desk;

    @Autowired
    StewardDesk stewards;

    @Autowired
    Restrictions restrictions;

    @Autowired
    Erasures erasures;

    @Autowired
    Weighing weighing;

    @Autowired
    Merges merges;

    @Autowired
    LegalHolds holds;

    @Autowired
    Web web;

    @Test
    void what_the_customer_needs_for_claims_is_not_erased_before_it_is_lifted() {
        var customer = desk.customerWith("annual-value", "90000");
        var journey = privacy.restricts(ask(customer), "legal-claims", "annual-value");
        var erasure = privacy.asks(customer, "erasure", "gdpr");
        privacy.proven(erasure);

        assertThat(weighing.of(privacy.now(erasure)))
                .isNotEmpty()
                .allMatch(each -> each.keeps() && each.ground().equals("GDPR Art. 18(1)(b), (c)"));
        assertThatThrownBy(() -> erasures.erase(customer, "paul", ErasureReason.NO_LONGER_NEEDED))
                .hasMessageContaining("needs it for legal claims")
                .hasMessageContaining("Lift the restriction");

        journey.completedBy(
                        PAUL,
                        REVIEW_RESTRICTION,
                        RESTRICTION_OUTCOME.with("lift"),
                        LIFT_REASON.with("no-longer-needed"))
                .completedBy(PAUL, ANNOUNCE_LIFTING)
                .endsAt("privacy-request-closed");
        assertThat(weighing.most(privacy.now(erasure))).isEqualTo(Verdict.GRANTED);
    }

    @Test
    void who_contests_may_still_have_all_erased_and_the_restriction_ends_with_them() {
        var customer = desk.customerWith("annual-value", "90000");
        var request = ask(customer);
        var journey = privacy.restricts(request, "accuracy-contested", null).waitsAt(REVIEW_RESTRICTION);

        erasures.erase(customer, "paul", ErasureReason.CONSENT_WITHDRAWN);

        journey.endsAt("privacy-request-closed");
        assertThat(privacy.now(request).endedAt()).isNotNull();
        assertThat(restrictions.of(customer).isNone()).isTrue();
    }

    @Test
    void while_two_are_one_what_one_had_restricted_is_restricted_of_both_and_only_then() {
        var one = desk.customerWith("annual-value", "90000");
        var other = desk.customerWith("annual-value", "12000");
        privacy.restricts(ask(one), "unlawful-processing", "annual-value");

        var merge = merges.merge(new NewMerge(other, one, "One person, by passport.", "lea"));
        assertThat(restrictions.of(other).on("tier", "annual-value")).isPresent();
        assertThat(restrictions.of(one).on("tier", "annual-value")).isPresent();

        merges.undo(other, merge.id(), "lea");
        assertThat(restrictions.of(other).isNone()).isTrue();
        assertThat(restrictions.of(one).on("tier", "annual-value")).isPresent();
    }

    @Test
    void who_is_restricted_is_compared_with_nobody_and_merged_by_nobody_who_may_not_see_them() {
        var name = name();
        var phone = phone();
        var one = stewards.person(name, "phone", phone);
        var other = stewards.person(name, "phone", phone);
        var journey = privacy.restricts(ask(one), "objection-pending", null);

        stewards.lookAt(one, other);

        assertThat(stewards.casesOf(one, other)).isEmpty();
        assertThat(web.as(Role.LEADS)
                        .post(
                                "/api/customers/" + other + "/merges",
                                "{\"absorbed\": \"%s\", \"reason\": \"Same phone.\"}".formatted(one))
                        .status())
                .isEqualTo(403);

        journey.completedBy(PAUL, REVIEW_RESTRICTION, RESTRICTION_OUTCOME.with("lift"), LIFT_REASON.with("weighed"))
                .completedBy(PAUL, ANNOUNCE_LIFTING);
        stewards.lookAt(one);
        assertThat(stewards.caseOf(one, other).isOpen()).isTrue();
    }

    @Test
    void who_is_erased_before_the_answer_is_sent_leaves_nothing_to_keep() {
        var customer = desk.customerWith("annual-value", "90123.45");
        var request = ask(customer);
        var journey = privacy.proven(request)
                .completedBy(
                        PAUL,
                        DECIDE_PRIVACY_REQUEST,
                        PRIVACY_OUTCOME.with("carry-out"),
                        RESTRICTION_GROUND.with("accuracy-contested"),
                        RESTRICTED_KIND.with("annual-value"))
                .waitsAt(SEND_PRIVACY_ANSWER);

        erasures.erase(customer, "paul", ErasureReason.CONSENT_WITHDRAWN);

        journey.completedBy(PAUL, SEND_PRIVACY_ANSWER);
        assertThat(privacy.now(request).endedAt()).isNotNull();
    }

    @Test
    void under_legal_hold_an_audit_may_use_it_for_claims() {
        var customer = desk.customerWith("annual-value", "90123.45");
        privacy.restricts(ask(customer), "legal-claims", null);
        var auditor = web.as(Role.AUDITORS);
        assertThat(auditor.get("/api/customers/" + customer + "/facts").body()).doesNotContain("90123.45");

        holds.place(customer, "A claim is pending", "paul");
        assertThat(auditor.get("/api/customers/" + customer + "/facts").body()).contains("90123.45");
        holds.lift(customer);
    }

    @Test
    void the_copy_has_what_is_restricted_and_that_it_is() {
        var customer = desk.customerWith("annual-value", "90123.45");
        privacy.restricts(ask(customer), "accuracy-contested", "annual-value");
        var copy = privacy.asks(customer, "access", "gdpr");
        privacy.proven(copy)
                .completedBy(PAUL, DECIDE_PRIVACY_REQUEST, PRIVACY_OUTCOME.with("carry-out"))
                .waitsAt(SEND_PRIVACY_ANSWER);

        var export = web.as(Role.PRIVACY_OFFICERS).get("/api/privacy-requests/" + copy.id() + "/export");

        assertThat(export.status()).as(export.body()).isEqualTo(200);
        assertThat(export.<List<String>>at("$.facts[*].value")).contains("90123.45");
        assertThat(export.body()).contains("Annual value: Restricted since 2 Mar 2026");
        assertThat(web.as(Role.PRIVACY_OFFICERS)
                        .get("/api/customers/" + customer + "/facts")
                        .<List<String>>at("$.items[?(@.kind=='annual-value')].value"))
                .as("who answers the customer's own request needs it for that")
                .containsExactly("90123.45");
    }

    private PrivacyRequest ask(CustomerId customer) {
        return privacy.asks(customer, "restriction", "gdpr");
    }
}
