package io.rapport.customer.nightly;

import static io.rapport.request.Desk.MONDAY_10;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.alone.AloneTest;
import io.rapport.customer.Customers;
import io.rapport.customer.Direction;
import io.rapport.customer.NewInteraction;
import io.rapport.customer.Observation;
import io.rapport.customer.Refusals.FieldRefused;
import io.rapport.customer.vault.Erased;
import io.rapport.customer.vault.Vault;
import io.rapport.engine.EngineClock;
import io.rapport.kernel.CustomerId;
import io.rapport.request.Desk;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A source that is wrong about the end of a relationship makes nobody go too soon. */
@AloneTest
class EndTooSoonTest {

    @Autowired
    Desk desk;

    @Autowired
    Customers customers;

    @Autowired
    Vault vault;

    @Autowired
    Retention retention;

    @Autowired
    EngineClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void no_night_yet() {
        jdbc.sql("delete from customer_retention_report").update();
        jdbc.sql("delete from customer_retention_run").update();
        clock.moveTo(MONDAY_10);
    }

    @Test
    void what_exports_write_for_empty_is_no_end_at_the_door_nor_where_it_came_in_before() {
        var customer = desk.stranger();
        for (var empty : List.of("1900-01-01", "1970-01-01")) {
            assertThatThrownBy(() -> until(customer, empty))
                    .isInstanceOf(FieldRefused.class)
                    .hasMessageContaining("must not be before 1970-01-02");
        }
        until(customer, "2016-01-01");
        jdbc.sql("update customer_fact set value_text = :value where customer_id = :customer")
                .param("value", vault.seal(customer, "1900-01-01"))
                .param("customer", customer.number())
                .update();

        nightAt(MONDAY_10.plus(Duration.ofDays(20 * 366)));

        assertThat(customers.facts(customer)).hasSize(1);
    }

    @Test
    void an_end_before_the_last_sign_of_life_takes_nobody_and_what_the_night_took_was_one() {
        var registered = desk.stranger();
        var known = desk.stranger();
        var called = desk.stranger();
        List.of(registered, known, called).forEach(each -> until(each, "2001-01-01"));
        var later = MONDAY_10.plus(Duration.ofDays(3 * 366));
        clock.moveTo(later);
        customers.observe(known, new Observation("contract", "premium", "erp", later));
        customers.record(
                called,
                new NewInteraction("test", "late/" + called, "phone", Direction.INBOUND, null, "Hello", later, null));

        nightAt(MONDAY_10.plus(Duration.ofDays(4 * 365)));
        List.of(registered, known, called)
                .forEach(each -> assertThat(customers.get(each)).isNotNull());

        nightAt(later.plus(Duration.ofDays(3 * 366)));
        assertThatThrownBy(() -> customers.get(registered)).isInstanceOf(Erased.class);
        assertThat(customers.fact(known, "contract")).isPresent();
        assertThat(customers.timeline(called, 10, null).items()).isEmpty();

        nightAt(later.plus(Duration.ofDays(3 * 366 + 1)));
        assertThat(customers.get(called)).isNotNull();
        nightAt(later.plus(Duration.ofDays(4 * 366)));
        for (var each : List.of(known, called)) {
            assertThatThrownBy(() -> customers.get(each)).isInstanceOf(Erased.class);
        }
    }

    private void until(CustomerId customer, String day) {
        customers.observe(customer, new Observation("customer-until", day, "crm", MONDAY_10));
    }

    private void nightAt(Instant time) {
        clock.moveTo(time);
        assertThat(retention.runIfDue()).isTrue();
    }
}
