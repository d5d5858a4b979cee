package io.rapport.privacy;

import static io.rapport.Person.PAUL;
import static io.rapport.privacy.process.AnswerWords.DECIDE_PRIVACY_REQUEST;
import static io.rapport.privacy.process.AnswerWords.PRIVACY_OUTCOME;
import static io.rapport.privacy.process.AnswerWords.SEND_PRIVACY_ANSWER;
import static io.rapport.request.Desk.MONDAY_10;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.customer.Customers;
import io.rapport.customer.Observation;
import io.rapport.customer.erasure.PlantedCustomers;
import io.rapport.customer.needtoknow.BreakGlass;
import io.rapport.customer.needtoknow.Reader;
import io.rapport.kernel.CustomerId;
import io.rapport.web.Web;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** GDPR Article 15(3): a copy of all that is kept. */
@RapportTest
class PrivacyCopyStoryTest {

    @Autowired
    PrivacyDesk privacy;

    @Autowired
    PlantedCustomers planted;

    @Autowired
    Customers customers;

    @Autowired
    BreakGlass glass;

    @Autowired
    Web web;

    @Test
    void nothing_that_is_kept_is_missing_not_even_what_was_replaced_or_may_be_used_no_more() {
        var customer = planted.withEverything();
        var id = customer.id();
        said(id, "city", "Bonn", MONDAY_10.minusSeconds(30));
        said(id, "accessibility-consent", "granted", MONDAY_10.minusSeconds(30));
        said(id, "accessibility-need", "Needs large print", MONDAY_10.minusSeconds(20));
        said(id, "accessibility-consent", "withdrawn", MONDAY_10.minusSeconds(10));
        said(id, "city", "Mainz", MONDAY_10.minusSeconds(10));
        glass.breakFor(new Reader("anna", List.of("agents")), id, "They called and wept");
        var request = privacy.asks(id, "access", "gdpr");
        privacy.proven(request)
                .completedBy(PAUL, DECIDE_PRIVACY_REQUEST, PRIVACY_OUTCOME.with("carry-out"))
                .waitsAt(SEND_PRIVACY_ANSWER);
        var paul = web.as("paul", "privacy-officers");

        var json = paul.get("/api/privacy-requests/" + request.id() + "/export");

        assertThat(json.<List<Object>>at("$..*").stream().map(String::valueOf).collect(Collectors.joining("\n")))
                .contains(customer.values())
                .contains("They called and wept", customer.open().value());
        assertThat(json.<List<String>>at("$.facts[?(@.setAside==true)].value"))
                .contains("Bonn", "Needs large print", "granted")
                .doesNotContain("Mainz", "withdrawn");
        assertThat(json.<List<String>>at("$.decisions[*].from.contract")).isNotEmpty();
        assertThat(paul.get("/privacy/" + request.id() + "/export").body())
                .contains("no longer used", "Why somebody looked at your data without a task", "They called and wept");
    }

    private void said(CustomerId customer, String kind, String value, Instant at) {
        customers.observe(customer, new Observation(kind, value, "customer", at));
    }
}
