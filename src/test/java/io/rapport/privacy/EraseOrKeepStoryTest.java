package io.rapport.privacy;

import static io.rapport.Person.MAX;
import static io.rapport.Person.PAUL;
import static io.rapport.Person.PIA;
import static io.rapport.privacy.process.AnswerWords.CONFIRM_REFUSAL;
import static io.rapport.privacy.process.AnswerWords.DECIDE_PRIVACY_REQUEST;
import static io.rapport.privacy.process.AnswerWords.ERASURE_REASON;
import static io.rapport.privacy.process.AnswerWords.PRIVACY_OUTCOME;
import static io.rapport.privacy.process.AnswerWords.SECOND_OPINION;
import static io.rapport.privacy.process.AnswerWords.SEND_PRIVACY_ANSWER;
import static io.rapport.request.Desk.MONDAY_10;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.Journey;
import io.rapport.RapportTest;
import io.rapport.customer.Customers;
import io.rapport.customer.Fact;
import io.rapport.customer.Observation;
import io.rapport.customer.erasure.Erasures;
import io.rapport.customer.hold.LegalHolds;
import io.rapport.customer.retention.RetainedItems;
import io.rapport.engine.Decisions;
import io.rapport.kernel.CustomerId;
import io.rapport.privacy.erasure.Weighed;
import io.rapport.privacy.erasure.Weighing;
import io.rapport.request.Desk;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RapportTest
class EraseOrKeepStoryTest {

    @Autowired
    PrivacyDesk privacy;

    @Autowired
    Weighing weighing;

    @Autowired
    Desk desk;

    @Autowired
    Customers customers;

    @Autowired
    LegalHolds holds;

    @Autowired
    Erasures erasures;

    @Autowired
    List<RetainedItems> rooms;

    @Autowired
    Decisions tables;

    @Test
    void a_legal_hold_keeps_everything_and_when_it_is_lifted_it_can_be_decided_anew() {
        var customer = desk.customerWith("annual-value", "90000", "churn-risk", "0.2");
        holds.place(customer, "Claim pending", "pia");
        var request = privacy.asks(customer, "erasure", "gdpr");
        var journey = privacy.proven(request);
        assertThat(weighing.of(request))
                .isNotEmpty()
                .allMatch(each -> each.keeps() && each.ground().equals("GDPR Art. 17(3)(e)"));

        decided(journey).waitsAt(CONFIRM_REFUSAL);
        assertThat(privacy.now(request).verdict()).isEqualTo(Verdict.REFUSED);
        holds.lift(customer);
        journey.completedBy(MAX, CONFIRM_REFUSAL, SECOND_OPINION.with("disagree"))
                .waitsAt(DECIDE_PRIVACY_REQUEST);
        decided(journey)
                .waitsAt(SEND_PRIVACY_ANSWER)
                .completedBy(PAUL, SEND_PRIVACY_ANSWER)
                .endsAt("privacy-request-closed");

        assertThat(erasures.find(customer)).isPresent();
    }

    @Test
    void a_hold_that_comes_between_the_decision_and_the_second_look_stops_it() {
        var customer = desk.customerWith("vat-number", "DE1", "churn-risk", "0.2");
        var request = privacy.asks(customer, "erasure", "gdpr");
        var journey = decided(privacy.proven(request)).waitsAt(CONFIRM_REFUSAL);
        holds.place(customer, "Claim pending", "pia");

        assertThatThrownBy(() -> journey.completedBy(PIA, CONFIRM_REFUSAL, SECOND_OPINION.with("agree")))
                .isInstanceOf(Refusals.NotNow.class)
                .hasMessageContaining("decided as 'partly'");

        assertThat(kinds(customer)).contains("churn-risk");
        journey.completedBy(PIA, CONFIRM_REFUSAL, SECOND_OPINION.with("disagree"))
                .waitsAt(DECIDE_PRIVACY_REQUEST);
        decided(journey)
                .completedBy(PIA, CONFIRM_REFUSAL, SECOND_OPINION.with("agree"))
                .completedBy(PAUL, SEND_PRIVACY_ANSWER)
                .endsAt("privacy-request-closed");
        assertThat(kinds(customer)).contains("churn-risk");
        holds.lift(customer);
    }

    @Test
    void what_a_law_obliges_us_to_keep_stays_with_its_article() {
        var customer = desk.customerWith("vat-number", "DE1", "churn-risk", "0.2");
        customers.observe(customer, new Observation("accessibility-consent", "granted", "customer", MONDAY_10));
        var european = privacy.asks(customer, "erasure", "gdpr");
        var californian = privacy.asks(customer, "erasure", "ccpa");

        assertThat(grounds(european))
                .containsExactlyInAnyOrder("GDPR Art. 17(3)(b); HGB § 257, AO § 147", "GDPR Art. 17(3)(b), 7(1)");
        assertThat(grounds(californian)).containsOnly("Cal. Civ. Code § 1798.105(d)(8)");
        holds.place(customer, "Claim pending", "pia");
        assertThat(grounds(californian)).containsOnly("Cal. Civ. Code § 1798.145(a)");
        holds.lift(customer);
        desk.request(customer, "billing-question");
        assertThat(grounds(californian)).contains("Cal. Civ. Code § 1798.105(d)(1)");
    }

    @Test
    void the_table_has_one_answer_for_each_class_that_any_room_keeps() {
        var classes =
                rooms.stream().flatMap(room -> room.classes().stream()).collect(Collectors.toCollection(TreeSet::new));
        assertThat(classes).contains("customer-record", "case-text", "privacy-export");
        for (var each : classes) {
            for (int i = 0; i < 32; i++) {
                Map<String, Object> asked = Map.of(
                        "recordClass", each,
                        "law", i % 2 == 0 ? "gdpr" : "ccpa",
                        "legalHold", i / 2 % 2 == 0,
                        "openCase", i / 4 % 2 == 0,
                        "legalDuty", i / 8 % 2 == 0,
                        "restricted", i / 16 == 0);
                assertThat(tables.decide("eraseOrKeep", asked).text("verdict"))
                        .as(asked.toString())
                        .isIn("erase", "keep");
            }
        }
    }

    private static Journey decided(Journey journey) {
        return journey.completedBy(
                PAUL,
                DECIDE_PRIVACY_REQUEST,
                PRIVACY_OUTCOME.with("carry-out"),
                ERASURE_REASON.with("no-longer-needed"));
    }

    private List<String> grounds(PrivacyRequest request) {
        return weighing.of(request).stream()
                .filter(Weighed::keeps)
                .map(Weighed::ground)
                .distinct()
                .toList();
    }

    private List<String> kinds(CustomerId customer) {
        return customers.facts(customer).stream().map(Fact::kind).toList();
    }
}
