package io.rapport.privacy;

import static io.rapport.Person.PAUL;
import static io.rapport.Person.PIA;
import static io.rapport.privacy.process.AnswerWords.CHECK_IDENTITY;
import static io.rapport.privacy.process.AnswerWords.CONFIRM_REFUSAL;
import static io.rapport.privacy.process.AnswerWords.DECIDE_PRIVACY_REQUEST;
import static io.rapport.privacy.process.AnswerWords.ERASURE_REASON;
import static io.rapport.privacy.process.AnswerWords.IDENTITY_CHECK;
import static io.rapport.privacy.process.AnswerWords.PRIVACY_OUTCOME;
import static io.rapport.privacy.process.AnswerWords.REFUSAL_GROUND;
import static io.rapport.privacy.process.AnswerWords.SECOND_OPINION;
import static io.rapport.privacy.process.AnswerWords.SEND_PRIVACY_ANSWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.Journey;
import io.rapport.RapportTest;
import io.rapport.customer.Customers;
import io.rapport.customer.Fact;
import io.rapport.customer.erasure.Erasures;
import io.rapport.customer.erasure.NothingInTheLog;
import io.rapport.customer.erasure.PlantedCustomers;
import io.rapport.kernel.CustomerId;
import io.rapport.privacy.erasure.Weighed;
import io.rapport.privacy.erasure.Weighing;
import io.rapport.request.Desk;
import io.rapport.web.Web;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RapportTest
class PrivacyErasureStoryTest implements NothingInTheLog {

    @Autowired
    PrivacyDesk privacy;

    @Autowired
    PrivacyRequests requests;

    @Autowired
    Weighing weighing;

    @Autowired
    PlantedCustomers planted;

    @Autowired
    Desk desk;

    @Autowired
    Customers customers;

    @Autowired
    Erasures erasures;

    @Autowired
    Web web;

    @Test
    void nothing_stands_against_it_and_the_customer_is_erased_while_other_journeys_of_theirs_run() {
        var customer = planted.withdrawn();
        var request = privacy.asks(customer.id(), "erasure", "unknown");

        privacy.proven(request)
                .named(DECIDE_PRIVACY_REQUEST, "Decide: erase what we have — GDPR, due Thu 2 Apr")
                .due(DECIDE_PRIVACY_REQUEST, Instant.parse("2026-04-02T21:59:59Z"))
                .completedBy(
                        PAUL,
                        DECIDE_PRIVACY_REQUEST,
                        PRIVACY_OUTCOME.with("carry-out"),
                        ERASURE_REASON.with("consent-withdrawn"))
                .completedBy(PAUL, SEND_PRIVACY_ANSWER)
                .endsAt("privacy-request-closed");

        var tombstone = erasures.find(customer.id()).orElseThrow();
        assertThat(tombstone.by()).isEqualTo("paul");
        assertThat(tombstone.reason()).isEqualTo("consent-withdrawn");
        var story = requests.story(request.id());
        assertThat(story.events())
                .extracting(PrivacyRequest.Event::what)
                .containsExactly("opened", "identity-checked", "decided-granted", "carried-out", "answered");
        assertThat(story.toString()).doesNotContain(customer.values().toArray(String[]::new));
        assertThat(story.request().verdict()).isEqualTo(Verdict.GRANTED);
    }

    @Test
    void under_the_gdpr_the_reason_is_asked_for_and_nothing_happens_without_it() {
        var customer = desk.stranger();
        var journey = privacy.proven(privacy.asks(customer, "erasure", "gdpr"));

        assertThatThrownBy(() -> journey.completedBy(PAUL, DECIDE_PRIVACY_REQUEST, PRIVACY_OUTCOME.with("carry-out")))
                .hasMessageContaining("'erasureReason' is missing");

        journey.waitsAt(DECIDE_PRIVACY_REQUEST);
        assertThat(erasures.find(customer)).isEmpty();
    }

    @Test
    void while_a_request_is_open_a_part_goes_and_only_after_another_person_agreed() {
        var customer = planted.withEverything().id();
        var request = privacy.asks(customer, "erasure", "gdpr");
        assertThat(kept(request))
                .contains("customer-record", "conversation", "case-text")
                .doesNotContain("business-figures");

        var journey = privacy.proven(request)
                .completedBy(
                        PAUL,
                        DECIDE_PRIVACY_REQUEST,
                        PRIVACY_OUTCOME.with("carry-out"),
                        ERASURE_REASON.with("objection"))
                .waitsAt(CONFIRM_REFUSAL)
                .offeredTo(CONFIRM_REFUSAL, "privacy-officers", "managers");
        assertThat(privacy.now(request).verdict()).isEqualTo(Verdict.PARTLY);
        assertThat(kinds(customer)).contains("annual-value");
        thatPaulCannotAgree(journey.task(CONFIRM_REFUSAL).getId(), journey);

        journey.completedBy(PIA, CONFIRM_REFUSAL, SECOND_OPINION.with("agree")).waitsAt(SEND_PRIVACY_ANSWER);
        assertThat(kinds(customer)).contains("email").doesNotContain("annual-value");
        assertThat(erasures.find(customer)).isEmpty();
        journey.completedBy(PAUL, SEND_PRIVACY_ANSWER).endsAt("privacy-request-closed");
    }

    @Test
    void a_ground_that_a_second_person_did_not_agree_with_is_no_ground_of_the_next_decision() {
        var request = privacy.asks(planted.withEverything().id(), "erasure", "gdpr");
        privacy.proven(request)
                .completedBy(
                        PAUL, DECIDE_PRIVACY_REQUEST, PRIVACY_OUTCOME.with("refuse"), REFUSAL_GROUND.with("unfounded"))
                .completedBy(PIA, CONFIRM_REFUSAL, SECOND_OPINION.with("disagree"))
                .completedBy(
                        PAUL,
                        DECIDE_PRIVACY_REQUEST,
                        PRIVACY_OUTCOME.with("carry-out"),
                        ERASURE_REASON.with("objection"));

        assertThat(privacy.now(request).verdict()).isEqualTo(Verdict.PARTLY);
        assertThat(privacy.now(request).ground()).isEqualTo("kept-by-law");
    }

    private void thatPaulCannotAgree(String task, Journey journey) {
        assertThatThrownBy(() -> journey.completedBy(PAUL, CONFIRM_REFUSAL, SECOND_OPINION.with("agree")))
                .isInstanceOf(Refusals.SecondPersonNeeded.class)
                .hasMessageContaining("paul decided");
        assertThatThrownBy(() -> journey.claimedBy(PAUL, CONFIRM_REFUSAL))
                .hasCauseInstanceOf(AuthorizationException.class);
        var answer = web.as("paul", "privacy-officers")
                .post(
                        "/engine-rest/task/" + task + "/complete",
                        "{\"variables\": {\"secondOpinion\": {\"value\": \"agree\", \"type\": \"String\"}}}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        var given = web.as("paul", "privacy-officers")
                .post("/engine-rest/task/" + task + "/assignee", "{\"userId\": \"pia\"}");
        assertThat(given.status()).as(given.body()).isEqualTo(403);
        journey.waitsAt(CONFIRM_REFUSAL);
    }

    @Test
    void in_california_the_request_is_reason_enough() {
        var customer = desk.stranger();
        var journey = privacy.follow(privacy.asks(customer, "erasure", "ccpa"))
                .waitsAt("confirm-receipt")
                .completedBy(PAUL, "confirm-receipt")
                .completedBy(PAUL, CHECK_IDENTITY, IDENTITY_CHECK.with("login"))
                .completedBy(PAUL, DECIDE_PRIVACY_REQUEST, PRIVACY_OUTCOME.with("carry-out"));

        assertThat(erasures.find(customer).orElseThrow().reason()).isEqualTo("consumer-request");
        journey.completedBy(PAUL, SEND_PRIVACY_ANSWER).endsAt("privacy-request-closed");
    }

    private List<String> kept(PrivacyRequest request) {
        return weighing.of(request).stream()
                .filter(Weighed::keeps)
                .map(Weighed::recordClass)
                .toList();
    }

    private List<String> kinds(CustomerId customer) {
        return customers.facts(customer).stream().map(Fact::kind).toList();
    }
}
