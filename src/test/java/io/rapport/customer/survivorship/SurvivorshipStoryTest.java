package io.rapport.customer.survivorship;

import static io.rapport.customer.freshness.Standing.CONTRADICTED;
import static io.rapport.request.Desk.MONDAY_10;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.customer.Customers;
import io.rapport.customer.Fact;
import io.rapport.customer.Observation;
import io.rapport.customer.freshness.DecisionFact;
import io.rapport.customer.freshness.DecisionFacts;
import io.rapport.customer.identity.Merges;
import io.rapport.customer.identity.NewMerge;
import io.rapport.engine.EngineClock;
import io.rapport.kernel.CustomerId;
import io.rapport.request.Desk;
import io.rapport.web.Web;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two who are one said different things: which counts, and why. */
@RapportTest
class SurvivorshipStoryTest {

    @Autowired
    Desk desk;

    @Autowired
    Customers customers;

    @Autowired
    DecisionFacts facts;

    @Autowired
    Merges merges;

    @Autowired
    EngineClock clock;

    @Autowired
    Web web;

    private CustomerId one;
    private CustomerId other;

    @BeforeEach
    void two_customers() {
        clock.moveTo(MONDAY_10);
        one = desk.stranger();
        other = desk.stranger();
    }

    @Test
    void a_relationship_began_when_the_older_record_says() {
        said(one, "customer-since", "2012-05-01", "crm", 9);
        said(other, "customer-since", "2020-01-01", "crm", 1);
        assertThat(counting("customer-since", other).value()).isEqualTo("2020-01-01");

        var merge = merges.merge(new NewMerge(one, other, "One passport.", "lea"));

        assertThat(customers.facts(other)).extracting(Fact::value).containsExactly("2012-05-01");
        assertThat(counting("customer-since", other).counts()).isEqualTo("A relationship begins once");
        assertThat(inUse("customer-since").inUse().value()).isEqualTo("2012-05-01");

        merges.undo(one, merge.id(), "lea");
        assertThat(counting("customer-since", other).value()).isEqualTo("2020-01-01");
        assertThat(counting("customer-since", other).counts()).isNull();
    }

    @Test
    void what_was_invoiced_counts_before_what_was_noted_until_it_is_too_old() {
        said(one, "annual-value", "12000", "erp", 200);
        said(other, "annual-value", "500", "crm", 1);
        merge();

        var used = inUse("annual-value");
        assertThat(used.inUse().value()).isEqualTo("12000");
        assertThat(used.standing()).isEqualTo(CONTRADICTED);
        assertThat(used.said()).extracting(Fact::value).containsExactly("12000", "500");
        assertThat(customers.fact(one, "annual-value").orElseThrow().value()).isEqualTo("12000");

        clock.moveTo(MONDAY_10.plusSeconds(200 * 86_400L));
        assertThat(inUse("annual-value").inUse().value()).isEqualTo("500");
    }

    @Test
    void the_customers_own_word_settles_it_whatever_the_table_prefers() {
        said(one, "annual-value", "12000", "erp", 20);
        said(other, "annual-value", "9000", "customer", 1);
        said(one, "birth-date", "1980-03-09", "customer", 300);
        said(other, "birth-date", "1980-09-03", "crm", 1);
        merge();

        assertThat(inUse("annual-value").inUse().value()).isEqualTo("9000");
        assertThat(inUse("annual-value").inUse().counts()).isEqualTo("The customer's own word");
        assertThat(counting("birth-date", one).value()).isEqualTo("1980-03-09");
        assertThat(counting("birth-date", one).counts()).isEqualTo("The customer's own word");
    }

    @Test
    void where_the_customer_has_not_said_the_newest_counts() {
        said(one, "language", "de", "crm", 9);
        said(other, "language", "en", "agent", 1);
        merge();

        assertThat(counting("language", one).value()).isEqualTo("en");
        assertThat(counting("language", one).counts()).isEqualTo("The newest; the customer has not said");
    }

    @Test
    void what_reaches_somebody_is_kept_side_by_side_and_the_same_value_once() {
        said(one, "phone", "+49 30 1234567", "crm", 9);
        said(other, "phone", "+49 30 7654321", "crm", 1);
        said(one, "email", "ida@example.org", "crm", 9);
        said(other, "email", "ida@example.org", "crm", 1);
        merge();

        assertThat(values("phone")).containsExactly("+49 30 7654321", "+49 30 1234567");
        assertThat(values("email")).containsExactly("ida@example.org");
        assertThat(customers.context(one).facts()).isEqualTo(2);
    }

    @Test
    void the_complete_number_holds_the_shorter_one_and_everything_else_is_as_it_was() {
        said(one, "vat-number", "DE123456789", "crm", 9);
        said(other, "vat-number", "123456789", "crm", 1);
        said(one, "city", "Hill Town", "crm", 9);
        said(other, "city", "Valley Town", "crm", 1);
        merge();

        assertThat(values("vat-number")).containsExactly("DE123456789");
        assertThat(values("city")).containsExactly("Valley Town");
        assertThat(counting("city", one).counts()).isEqualTo("What was true last");
    }

    @Test
    void whoever_reads_the_value_reads_why() {
        said(one, "contract", "premium", "erp", 20);
        said(other, "contract", "none", "crm", 1);
        said(one, "city", "Hill Town", "crm", 1);
        merge();
        var reader = web.as("survivorship-integration", "integrations");

        var known = reader.get("/api/customers/" + other + "/facts");
        assertThat(known.<List<String>>at("$.items[?(@.value=='premium')].counts"))
                .containsExactly("The contract stands where it is invoiced from");
        assertThat(known.<List<String>>at("$.items[?(@.kind=='city')].counts")).isEmpty();
        var used = reader.get("/api/customers/" + other + "/decisions/tier/facts");
        assertThat(used.<List<String>>at("$.items[?(@.kind=='contract')].said[0].value"))
                .containsExactly("premium");
        assertThat(used.<List<String>>at("$.items[?(@.kind=='contract')].said[0].counts"))
                .containsExactly("The contract stands where it is invoiced from");
    }

    private void merge() {
        merges.merge(new NewMerge(one, other, "One passport.", "lea"));
    }

    private void said(CustomerId customer, String kind, String value, String source, int daysAgo) {
        customers.observe(customer, new Observation(kind, value, source, MONDAY_10.minusSeconds(daysAgo * 86_400L)));
    }

    private Fact counting(String kind, CustomerId customer) {
        return customers.fact(customer, kind).orElseThrow();
    }

    private List<String> values(String kind) {
        return customers.facts(one).stream()
                .filter(fact -> fact.kind().equals(kind))
                .map(Fact::value)
                .toList();
    }

    private DecisionFact inUse(String kind) {
        return facts.of(one, "tier").stream()
                .filter(fact -> fact.kind().kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }
}
