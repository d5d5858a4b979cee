package io.rapport.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.customer.Customer;
import io.rapport.customer.Customers;
import io.rapport.tiering.Tiers;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who the company serves. */
@DemoTest
class DemoCustomersTest {

    @Autowired
    Customers customers;

    @Autowired
    Tiers tiers;

    @Test
    void two_hundred_customers_are_spread_over_all_tiers() {
        var spread = everybody().stream()
                .collect(groupingBy(
                        customer ->
                                tiers.latest(customer.id()).orElseThrow().tier().code(),
                        counting()));

        assertThat(spread).containsOnlyKeys("platinum", "gold", "silver", "standard");
        assertThat(spread.values()).allSatisfy(count -> assertThat(count).isBetween(20L, 90L));
        assertThat(spread.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(200);
    }

    @Test
    void every_customer_has_a_year_behind_them_and_nobody_can_be_reached_by_mistake() {
        for (var customer : everybody()) {
            assertThat(customers.context(customer.id()).interactions()).isGreaterThanOrEqualTo(2);
            assertThat(customers.fact(customer.id(), "email").orElseThrow().value())
                    .endsWith("@example.com");
        }
        var talks = everybody().stream()
                .mapToLong(c -> customers.context(c.id()).interactions())
                .sum();
        assertThat(talks).isBetween(2_000L, 6_000L);
    }

    @Test
    void the_same_seed_gives_the_same_customers() {
        var today = LocalDate.of(2026, 3, 2);

        assertThat(MadeUpCustomers.from(DemoCompany.SEED, today))
                .isEqualTo(MadeUpCustomers.from(DemoCompany.SEED, today))
                .isNotEqualTo(MadeUpCustomers.from(DemoCompany.SEED + 1, today))
                .extracting(MadeUpCustomers.MadeUp::name)
                .containsExactlyInAnyOrderElementsOf(
                        everybody().stream().map(Customer::name).toList());
    }

    /** Without those whom the CRM knows a second time. */
    private List<Customer> everybody() {
        return Everything.in(customers).stream()
                .filter(customer -> customer.identifiers().stream()
                        .noneMatch(identifier -> identifier.value().startsWith("CRM-2")))
                .toList();
    }
}
