package io.rapport.privacy;

import static io.rapport.Person.PAUL;
import static io.rapport.Person.PIA;
import static io.rapport.privacy.process.AnswerWords.CHECK_IDENTITY;
import static io.rapport.privacy.process.AnswerWords.DECIDE_PRIVACY_REQUEST;
import static io.rapport.privacy.process.AnswerWords.IDENTITY_CHECK;
import static io.rapport.privacy.process.AnswerWords.PRIVACY_OUTCOME;
import static io.rapport.privacy.process.AnswerWords.REFUSAL_GROUND;
import static io.rapport.privacy.process.AnswerWords.SEND_PRIVACY_ANSWER;
import static io.rapport.request.Desk.MONDAY_10;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.RapportTest;
import io.rapport.access.Role;
import io.rapport.customer.Customers;
import io.rapport.customer.Observation;
import io.rapport.kernel.CustomerId;
import io.rapport.request.Desk;
import io.rapport.web.Web;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Special categories behind a privacy request: nobody gets at them by opening one, nor learns that there are any. */
@RapportTest
class PrivacySpecialStoryTest {

    private static final String NEED = "Reads lips, looks at the speaker";

    @Autowired
    PrivacyDesk privacy;

    @Autowired
    Desk desk;

    @Autowired
    Customers customers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Web web;

    private CustomerId customer;

    @BeforeEach
    void somebody_with_a_special_category() {
        customer = desk.stranger();
        customers.observe(customer, new Observation("accessibility-consent", "granted", "customer", MONDAY_10));
        customers.observe(customer, new Observation("accessibility-need", NEED, "customer", MONDAY_10));
    }

    @Test
    void it_opens_when_it_is_proven_who_asks_and_closes_with_the_answer() {
        var request = privacy.asks(customer, "access", "gdpr");
        var journey = privacy.follow(request).waitsAt(CHECK_IDENTITY);
        assertThat(seenBy("paul")).doesNotContain(NEED);

        journey.completedBy(PAUL, CHECK_IDENTITY, IDENTITY_CHECK.with("ask-again"));
        assertThat(seenBy("paul")).doesNotContain(NEED);

        journey.completedBy(PAUL, CHECK_IDENTITY, IDENTITY_CHECK.with("document"));
        assertThat(seenBy("paul")).contains(NEED);

        journey.completedBy(PAUL, DECIDE_PRIVACY_REQUEST, PRIVACY_OUTCOME.with("carry-out"))
                .completedBy(PAUL, SEND_PRIVACY_ANSWER)
                .endsAt("privacy-request-closed");
        assertThat(seenBy("paul")).doesNotContain(NEED);
    }

    @Test
    void where_nobody_proved_who_asks_it_stays_closed() {
        var request = privacy.asks(customer, "access", "gdpr");

        privacy.follow(request)
                .completedBy(PAUL, CHECK_IDENTITY, IDENTITY_CHECK.with("not-proven"))
                .waitsAt(DECIDE_PRIVACY_REQUEST);

        assertThat(seenBy("paul")).doesNotContain(NEED);
        privacy.follow(request)
                .completedBy(
                        PAUL,
                        DECIDE_PRIVACY_REQUEST,
                        PRIVACY_OUTCOME.with("refuse"),
                        REFUSAL_GROUND.with("identity-not-proven"));
        assertThat(seenBy("paul")).doesNotContain(NEED);
    }

    @Test
    void who_opened_a_request_does_not_say_as_well_that_it_is_the_customer_who_asks() {
        var request = privacy.writtenDownBy("paul", customer, "access", "gdpr");
        var journey = privacy.follow(request);

        assertThatThrownBy(() -> journey.completedBy(PAUL, CHECK_IDENTITY, IDENTITY_CHECK.with("known-answers")))
                .isInstanceOf(Refusals.OpenedByYou.class)
                .hasMessageContaining("Another officer");
        assertThat(privacy.now(request).identityCheck()).isNull();
        assertThat(seenBy("paul")).doesNotContain(NEED);

        journey.completedBy(PIA, CHECK_IDENTITY, IDENTITY_CHECK.with("document"))
                .waitsAt(DECIDE_PRIVACY_REQUEST);
    }

    @Test
    void what_is_weighed_tells_only_officers_that_there_is_one_and_is_asked_once() {
        var request = privacy.asks(customer, "erasure", "gdpr");
        privacy.proven(request).waitsAt(DECIDE_PRIVACY_REQUEST);
        var asked = evaluations();

        assertThat(weighed(Role.PRIVACY_OFFICERS, request))
                .containsExactly("consent-record", "customer-record", "special-care");
        assertThat(weighed(Role.MANAGERS, request)).containsExactly("customer-record");
        assertThat(weighed(Role.AUDITORS, request)).containsExactly("customer-record");

        assertThat(evaluations()).as("looking asks no table").isEqualTo(asked);
    }

    private String seenBy(String officer) {
        return web.as(officer, "privacy-officers")
                .get("/api/customers/" + customer + "/facts")
                .body();
    }

    private List<String> weighed(Role role, PrivacyRequest request) {
        return web.as(role).get("/api/privacy-requests/" + request.id()).at("$.weighing[*].recordClass");
    }

    private long evaluations() {
        return jdbc.sql("select count(*) from act_hi_decinst where dec_def_key_ = 'eraseOrKeep'")
                .query(Long.class)
                .single();
    }
}
