package io.rapport.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.RapportTest;
import io.rapport.customer.Refusals.FieldRefused;
import io.rapport.kernel.CustomerId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is written is written on the catalogue's terms, or not at all. */
@RapportTest
class TermsStoryTest {

    private static final Instant MONDAY = Instant.parse("2024-03-04T09:00:00Z");

    @Autowired
    Customers customers;

    CustomerId ida;

    @BeforeEach
    void ida() {
        ida = customers.register(new NewCustomer("Ida Example", List.of()));
    }

    @Test
    void a_source_is_written_down_under_our_code_for_it() {
        var first = customers.observe(ida, new Observation("city", "Hill Town", "urn:example:crm", MONDAY));

        assertThat(customers.observe(ida, new Observation("city", "Hill Town", "crm", MONDAY)))
                .isEqualTo(first);
        assertThat(customers.fact(ida, "city").orElseThrow().source()).isEqualTo("crm");
    }

    @Test
    void who_is_not_declared_or_may_not_say_it_is_refused() {
        refused("source", "'gossip' is not a declared source", () -> say("city", "Hill Town", "gossip", 0));
        refused(
                "source",
                "'agent' may not say anything of kind 'annual-value'",
                () -> say("annual-value", "1", "agent", 0));
        assertThat(customers.facts(ida)).isEmpty();
    }

    @Test
    void a_special_category_needs_the_consent_on_record() {
        refused(
                "kind",
                "needs the customer's explicit consent",
                () -> say("accessibility-need", "Large print", "agent", 0));

        say("accessibility-consent", "granted", "customer", 0);
        say("accessibility-need", "Large print", "agent", 1);

        assertThat(customers.fact(ida, "accessibility-need").orElseThrow().value())
                .isEqualTo("Large print");
    }

    @Test
    void a_consent_that_was_withdrawn_covers_nothing_any_more() {
        say("accessibility-consent", "granted", "crm", 0);
        say("accessibility-need", "Large print", "agent", 1);

        say("accessibility-consent", "withdrawn", "customer", 2);

        refused(
                "kind",
                "needs the customer's explicit consent",
                () -> say("accessibility-need", "Braille", "agent", 3));
        assertThat(customers.fact(ida, "accessibility-need")).isEmpty();
        assertThat(customers.facts(ida)).extracting(Fact::kind).containsOnly("accessibility-consent");
    }

    @Test
    void of_two_words_at_the_same_moment_the_withdrawal_counts() {
        say("accessibility-consent", "granted", "customer", 0);
        say("accessibility-consent", "withdrawn", "agent", 0);

        refused("kind", "explicit consent", () -> say("accessibility-need", "Braille", "agent", 1));
    }

    @Test
    void what_a_person_wrote_down_has_an_author() {
        customers.observe(ida, new Observation("city", "Hill Town", "customer", MONDAY, "anna"));

        assertThat(customers.fact(ida, "city").orElseThrow().author()).isEqualTo("anna");
    }

    private void say(String kind, String value, String source, int seconds) {
        customers.observe(ida, new Observation(kind, value, source, MONDAY.plusSeconds(seconds)));
    }

    private static void refused(String field, String reason, Runnable write) {
        assertThatThrownBy(write::run)
                .isInstanceOfSatisfying(FieldRefused.class, refused -> assertThat(refused.field())
                        .isEqualTo(field))
                .hasMessageContaining(reason);
    }
}
