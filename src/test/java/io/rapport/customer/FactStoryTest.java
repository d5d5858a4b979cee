package io.rapport.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.RapportTest;
import io.rapport.customer.Refusals.FieldRefused;
import io.rapport.customer.Refusals.UnknownCustomer;
import io.rapport.kernel.CustomerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@RapportTest
class FactStoryTest {

    private static final Instant MONDAY = Instant.parse("2024-03-04T09:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2024-03-05T09:00:00Z");

    @Autowired
    Customers customers;

    @Test
    void a_fact_says_what_it_is_where_it_comes_from_and_how_old_it_is() {
        var ida = ida();

        var id = customers.observe(ida, new Observation("annual-value", "12000.50", "erp", MONDAY));

        assertThat(customers.fact(ida, "annual-value").orElseThrow())
                .extracting(Fact::id, Fact::title, Fact::value, Fact::currency, Fact::source, Fact::observedAt)
                .containsExactly(id, "Annual value", "12000.50", "EUR", "erp", MONDAY);
        assertThat(customers.fact(ida, "city")).isEmpty();
    }

    @Test
    void what_comes_late_is_kept_but_does_not_override_what_is_newer() {
        var ida = ida();
        customers.observe(ida, new Observation("churn-risk", "0.8", "analytics", TUESDAY));

        customers.observe(ida, new Observation("churn-risk", "0.1", "analytics", MONDAY));

        assertThat(customers.facts(ida)).extracting(Fact::value).containsExactly("0.8");
        assertThat(customers.context(ida).facts()).isEqualTo(1);
    }

    @Test
    void each_source_keeps_its_say_and_the_newest_over_all_of_them_is_the_fact() {
        var ida = ida();
        customers.observe(ida, new Observation("city", "Hill Town", "erp", TUESDAY));
        customers.observe(ida, new Observation("city", "Valley Town", "crm", MONDAY));

        assertThat(customers.facts(ida)).extracting(Fact::value).containsExactly("Hill Town", "Valley Town");
        assertThat(customers.fact(ida, "city").orElseThrow().source()).isEqualTo("erp");
        assertThat(customers.context(ida).facts()).isEqualTo(2);
    }

    @Test
    void the_same_observation_again_is_the_same_fact() {
        var ida = ida();
        var seen = new Observation("email", "ida@example.org", "crm", MONDAY.plusNanos(1_999));

        assertThat(customers.observe(ida, seen)).isEqualTo(customers.observe(ida, seen));
        assertThat(customers.facts(ida)).hasSize(1);
    }

    @Test
    void any_order_and_repetition_ends_in_the_same_state() {
        var seen = new ArrayList<Observation>();
        for (var source : List.of("crm", "erp")) {
            for (int day = 0; day < 3; day++) {
                seen.add(new Observation("city", "Town " + day, source, MONDAY.plusSeconds(day)));
                seen.add(new Observation("city", "Other town " + day, source, MONDAY.plusSeconds(day)));
                seen.add(new Observation("annual-value", "10" + day, source, MONDAY.plusSeconds(day)));
            }
        }
        var expected = stateAfter(seen);
        var random = new Random(7);
        for (int round = 0; round < 20; round++) {
            var shuffled = new ArrayList<>(seen);
            shuffled.addAll(seen.subList(0, round % seen.size()));
            Collections.shuffle(shuffled, random);
            assertThat(stateAfter(shuffled)).as("round %d", round).isEqualTo(expected);
        }
    }

    @Test
    void a_kind_that_nobody_declared_is_refused_with_the_list_of_kinds() {
        var ida = ida();

        assertThatThrownBy(() -> customers.observe(ida, new Observation("shoe-size", "44", "crm", MONDAY)))
                .isInstanceOfSatisfying(FieldRefused.class, refused -> assertThat(refused.field())
                        .isEqualTo("kind"))
                .hasMessageContaining("kind is not declared. Declared are: ")
                .hasMessageContaining("accessibility-consent, accessibility-need, annual-value");
        assertThatThrownBy(() -> customers.fact(ida, "shoe-size")).isInstanceOf(FieldRefused.class);
    }

    @Test
    void the_future_and_the_distant_past_have_not_been_observed() {
        var ida = ida();

        assertThatThrownBy(() -> observe(ida, "4000-01-01T00:00:00Z"))
                .isInstanceOfSatisfying(FieldRefused.class, refused -> assertThat(refused.field())
                        .isEqualTo("observedAt"))
                .hasMessageContaining("is in the future");
        assertThatThrownBy(() -> observe(ida, Instant.MIN.toString())).hasMessageContaining("is before 1900");
        assertThatThrownBy(() -> observe(ida, Instant.MAX.toString())).hasMessageContaining("is in the future");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C-1", "C-999999999999999999"})
    void nobody_knows_anything_about_an_unknown_customer(String id) {
        var nobody = new CustomerId(id);

        assertThatThrownBy(() -> observe(nobody, MONDAY.toString())).isInstanceOf(UnknownCustomer.class);
        assertThatThrownBy(() -> customers.facts(nobody)).isInstanceOf(UnknownCustomer.class);
        assertThatThrownBy(() -> customers.fact(nobody, "city")).isInstanceOf(UnknownCustomer.class);
        assertThatThrownBy(() -> customers.context(nobody)).isInstanceOf(UnknownCustomer.class);
    }

    private List<List<Object>> stateAfter(List<Observation> seen) {
        var ida = ida();
        seen.forEach(one -> customers.observe(ida, one));
        return customers.facts(ida).stream()
                .map(fact -> List.<Object>of(fact.kind(), fact.source(), fact.value(), fact.observedAt()))
                .toList();
    }

    private void observe(CustomerId id, String at) {
        customers.observe(id, new Observation("city", "Hill Town", "crm", Instant.parse(at)));
    }

    private CustomerId ida() {
        return customers.register(new NewCustomer("Ida Example", List.of()));
    }
}
