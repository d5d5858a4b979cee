package io.rapport.privacy;

import static io.rapport.Person.MAX;
import static io.rapport.Person.PAUL;
import static io.rapport.Person.PIA;
import static io.rapport.privacy.process.AnswerWords.CHECK_IDENTITY;
import static io.rapport.privacy.process.AnswerWords.CONFIRM_RECEIPT;
import static io.rapport.privacy.process.AnswerWords.CONFIRM_REFUSAL;
import static io.rapport.privacy.process.AnswerWords.DECIDE_PRIVACY_REQUEST;
import static io.rapport.privacy.process.AnswerWords.ERASURE_REASON;
import static io.rapport.privacy.process.AnswerWords.IDENTITY_CHECK;
import static io.rapport.privacy.process.AnswerWords.PRIVACY_OUTCOME;
import static io.rapport.privacy.process.AnswerWords.REFUSAL_GROUND;
import static io.rapport.privacy.process.AnswerWords.SECOND_OPINION;
import static io.rapport.privacy.process.AnswerWords.SEND_PRIVACY_ANSWER;
import static io.rapport.privacy.process.PrivacyRequestWords.HURRY_PRIVACY_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.Person;
import io.rapport.RapportTest;
import io.rapport.access.Role;
import io.rapport.request.Desk;
import io.rapport.web.Web;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Everybody asks on Monday 2 March 2026, 10:00 in Berlin; the dates were worked out by hand. */
@RapportTest
class PrivacyClockStoryTest {

    private static final Instant A_MONTH = Instant.parse("2026-04-02T21:59:59Z");
    private static final Instant THREE_MONTHS = Instant.parse("2026-06-02T21:59:59Z");

    @Autowired
    Web web;

    @Autowired
    PrivacyDesk privacy;

    @Autowired
    Desk desk;

    @Test
    void california_wants_the_receipt_confirmed_in_ten_business_days_and_an_answer_in_45_days() {
        var request = privacy.asks(desk.customerWith("residence", "US-CA"), "access", "unknown");

        assertThat(request.law()).isEqualTo("ccpa");
        assertThat(request.latestDue()).isEqualTo(Instant.parse("2026-06-01T03:59:59Z"));
        privacy.follow(request)
                .named(CONFIRM_RECEIPT, "Confirm receipt: see what we have — CCPA, due Mon 16 Mar")
                .due(CONFIRM_RECEIPT, Instant.parse("2026-03-17T03:59:59Z"))
                .completedBy(PAUL, CONFIRM_RECEIPT)
                .named(CHECK_IDENTITY, "Check identity: see what we have — CCPA, due Thu 16 Apr")
                .due(CHECK_IDENTITY, Instant.parse("2026-04-17T03:59:59Z"));
    }

    @Test
    void the_law_the_customer_names_counts_before_where_they_live_and_everybody_else_has_the_gdpr() {
        var californian = desk.customerWith("residence", "us-ca");

        assertThat(privacy.asks(californian, "access", "gdpr").law()).isEqualTo("gdpr");
        assertThat(privacy.asks(desk.customerWith("residence", "DE"), "access", "ccpa")
                        .law())
                .isEqualTo("ccpa");
        assertThat(privacy.asks(desk.customerWith("residence", "BR"), "access", "unknown")
                        .law())
                .isEqualTo("gdpr");
        assertThat(privacy.asks(desk.stranger(), "access", "unknown").answerDue())
                .isEqualTo(A_MONTH);
    }

    @Test
    void a_week_before_the_end_a_manager_is_asked_to_help_and_the_task_goes_with_the_answer() {
        var customer = desk.customerWith("annual-value", "98765.43");
        var request = privacy.asks(customer, "access", "gdpr");
        var journey = privacy.follow(request)
                .until(Instant.parse("2026-03-26T22:00:00Z"))
                .waitsAt(HURRY_PRIVACY_REQUEST, CHECK_IDENTITY)
                .offeredTo(HURRY_PRIVACY_REQUEST, "managers");
        // to bring an answer about, nobody needs to see what the customer pays
        var facts = "/api/customers/" + customer + "/facts";
        assertThat(web.as(Role.MANAGERS).get(facts).body()).doesNotContain("98765.43");
        assertThat(web.as(Role.PRIVACY_OFFICERS).get(facts).body()).contains("98765.43");

        journey.completedBy(PAUL, CHECK_IDENTITY, IDENTITY_CHECK.with("login"))
                .completedBy(PAUL, DECIDE_PRIVACY_REQUEST, PRIVACY_OUTCOME.with("carry-out"))
                .completedBy(PAUL, SEND_PRIVACY_ANSWER)
                .endsAt("privacy-request-closed");
    }

    @Test
    void an_extension_moves_the_clock_once_within_the_first_month_and_the_reminder_with_it() {
        var request = privacy.asks(desk.stranger(), "access", "gdpr");
        var journey = privacy.proven(request)
                .completedBy(PAUL, DECIDE_PRIVACY_REQUEST, PRIVACY_OUTCOME.with("extend"))
                .due(DECIDE_PRIVACY_REQUEST, THREE_MONTHS);

        assertThatThrownBy(() -> journey.completedBy(PAUL, DECIDE_PRIVACY_REQUEST, PRIVACY_OUTCOME.with("extend")))
                .hasMessageContaining("the law allows it once");
        journey.until(Instant.parse("2026-03-27T10:00:00Z"));
        assertThat(journey.visited()).contains("not-at-risk").doesNotContain(HURRY_PRIVACY_REQUEST);
        journey.until(Instant.parse("2026-05-26T22:00:00Z"))
                .waitsAt(HURRY_PRIVACY_REQUEST)
                .completedBy(MAX, HURRY_PRIVACY_REQUEST)
                .waitsAt(DECIDE_PRIVACY_REQUEST);
        assertThat(journey.visited()).contains("answer-was-hurried");
    }

    @Test
    void an_opt_out_takes_effect_in_fifteen_business_days_and_is_not_extended() {
        var request = privacy.asks(desk.stranger(), "opt-out", "ccpa");
        assertThat(request.answerDue()).isEqualTo(Instant.parse("2026-03-24T03:59:59Z"));

        var journey = privacy.follow(request)
                .completedBy(PAUL, CONFIRM_RECEIPT)
                .completedBy(PAUL, CHECK_IDENTITY, IDENTITY_CHECK.with("login"));

        assertThatThrownBy(() -> journey.completedBy(PAUL, DECIDE_PRIVACY_REQUEST, PRIVACY_OUTCOME.with("extend")))
                .hasMessageContaining("does not allow to extend");
    }

    @Test
    void after_the_first_month_there_is_no_extension() {
        var journey =
                privacy.proven(privacy.asks(desk.stranger(), "access", "gdpr")).until(A_MONTH.plusSeconds(2));

        assertThatThrownBy(() -> journey.completedBy(PAUL, DECIDE_PRIVACY_REQUEST, PRIVACY_OUTCOME.with("extend")))
                .hasMessageContaining("The first period is over");
    }

    @Test
    void without_proof_the_customer_is_asked_again_and_then_it_can_only_be_refused_by_two() {
        var request = privacy.asks(desk.stranger(), "erasure", "gdpr");
        var journey = privacy.follow(request)
                .completedBy(PAUL, CHECK_IDENTITY, IDENTITY_CHECK.with("ask-again"))
                .completedBy(PAUL, CHECK_IDENTITY, IDENTITY_CHECK.with("not-proven"));

        assertThatThrownBy(() -> journey.completedBy(
                        PAUL,
                        DECIDE_PRIVACY_REQUEST,
                        PRIVACY_OUTCOME.with("carry-out"),
                        ERASURE_REASON.with("objection")))
                .hasMessageContaining("not proven; it can only be refused");
        assertThatThrownBy(() -> journey.completedBy(PAUL, DECIDE_PRIVACY_REQUEST, PRIVACY_OUTCOME.with("refuse")))
                .hasMessageContaining("'refusalGround' is missing");
        journey.completedBy(
                        PAUL,
                        DECIDE_PRIVACY_REQUEST,
                        PRIVACY_OUTCOME.with("refuse"),
                        REFUSAL_GROUND.with("identity-not-proven"))
                .completedBy(PIA, CONFIRM_REFUSAL, SECOND_OPINION.with("agree"))
                .completedBy(PAUL, SEND_PRIVACY_ANSWER)
                .endsAt("privacy-request-closed");
        assertThat(privacy.now(request).ground()).isEqualTo("identity-not-proven");
        assertThat(privacy.now(request).carriedOutAt()).isNull();
    }

    @Test
    void an_administrator_whom_the_engine_would_let_does_not_decide() {
        var root = Person.of("root", "camunda-admin");
        var journey = privacy.follow(privacy.asks(desk.stranger(), "access", "gdpr"));

        assertThatThrownBy(() -> journey.completedBy(root, CHECK_IDENTITY, IDENTITY_CHECK.with("login")))
                .isInstanceOf(Refusals.NotEntitled.class);
    }
}
