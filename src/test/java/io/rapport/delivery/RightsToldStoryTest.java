package io.rapport.delivery;

import static io.rapport.Person.PAUL;
import static io.rapport.Person.PIA;
import static io.rapport.intake.Messages.fresh;
import static io.rapport.privacy.process.AnswerWords.CONFIRM_REFUSAL;
import static io.rapport.privacy.process.AnswerWords.ERASURE_REASON;
import static io.rapport.privacy.process.AnswerWords.FACT_KIND;
import static io.rapport.privacy.process.AnswerWords.FACT_VALUE;
import static io.rapport.privacy.process.AnswerWords.SECOND_OPINION;
import static io.rapport.privacy.process.AnswerWords.SEND_PRIVACY_ANSWER;
import static io.rapport.request.Desk.MONDAY_10;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.customer.Customers;
import io.rapport.customer.Observation;
import io.rapport.customer.erasure.Erasures;
import io.rapport.kernel.CustomerId;
import io.rapport.privacy.PrivacyDesk;
import io.rapport.web.Receiver;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What others hear of a right that changed what is known: that it did, and no more than is true. */
@RapportTest
class RightsToldStoryTest {

    private final Receiver receiver = Receiver.ofAllStories();

    @Autowired
    OutboxDesk outbox;

    @Autowired
    Customers customers;

    @Autowired
    Erasures erasures;

    @Autowired
    PrivacyDesk privacy;

    @Test
    void a_correction_is_told_by_the_recipients_own_id_and_without_the_value() {
        var id = fresh();
        var customer = outbox.knownAs(id);

        privacy.carriedOut(
                privacy.asks(customer, "rectification", "gdpr"), FACT_KIND.with("city"), FACT_VALUE.with("Hill Town"));
        outbox.written(customer).forEach(outbox::tell);

        assertThat(types(id)).containsExactly("io.rapport.customer.rectified.v1");
        assertThat(receiver.effects(id)).allSatisfy(event -> assertThat(event.body())
                .contains("\"A-" + id + "\"")
                .doesNotContain("K-" + id, "Hill Town", "city"));
    }

    @Test
    void of_an_erasure_that_a_law_keeps_in_part_nobody_hears_that_all_is_gone() {
        var id = fresh();
        var customer = outbox.knownAs(id);
        knows(customer, "vat-number", "DE1");
        knows(customer, "churn-risk", "0.2");
        privacy.carriedOut(privacy.asks(customer, "objection", "gdpr"));
        outbox.written(customer).forEach(outbox::tell);

        privacy.carriedOut(privacy.asks(customer, "erasure", "gdpr"), ERASURE_REASON.with("no-longer-needed"))
                .completedBy(PIA, CONFIRM_REFUSAL, SECOND_OPINION.with("agree"))
                .completedBy(PAUL, SEND_PRIVACY_ANSWER);

        assertThat(erasures.find(customer)).isEmpty();
        assertThat(outbox.everything(customer))
                .as("what others were told before is gone, this is to be told")
                .isEqualTo(1);
        outbox.written(customer).forEach(outbox::tell);
        assertThat(types(id))
                .containsExactlyInAnyOrder("io.rapport.customer.objected.v1", "io.rapport.customer.erased-in-part.v1");
        assertThat(outbox.everything(customer)).isEqualTo(1);
    }

    private void knows(CustomerId customer, String kind, String value) {
        customers.observe(customer, new Observation(kind, value, "crm", MONDAY_10.minusSeconds(60)));
    }

    private List<String> types(String id) {
        return receiver.effects(id).stream().map(Receiver.Arrived::type).toList();
    }
}
