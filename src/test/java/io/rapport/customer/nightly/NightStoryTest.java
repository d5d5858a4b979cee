package io.rapport.customer.nightly;

import static io.rapport.request.Desk.MONDAY_10;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.Journeys;
import io.rapport.alone.AloneTest;
import io.rapport.approval.Approvals;
import io.rapport.customer.Customers;
import io.rapport.customer.Observation;
import io.rapport.customer.erasure.ErasureReason;
import io.rapport.customer.erasure.Erasures;
import io.rapport.customer.erasure.NotErasedNow;
import io.rapport.customer.erasure.NothingInTheLog;
import io.rapport.customer.erasure.PlantedCustomers;
import io.rapport.customer.hold.LegalHolds;
import io.rapport.customer.identity.Merges;
import io.rapport.customer.identity.NewMerge;
import io.rapport.customer.vault.Erased;
import io.rapport.engine.EngineClock;
import io.rapport.kernel.CustomerId;
import io.rapport.request.Requests;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Customers with cases, over the years; each story begins with no night worked on. */
@AloneTest
class NightStoryTest implements NothingInTheLog {

    @Autowired
    PlantedCustomers planted;

    @Autowired
    Journeys journeys;

    @Autowired
    Customers customers;

    @Autowired
    Requests requests;

    @Autowired
    Approvals approvals;

    @Autowired
    LegalHolds holds;

    @Autowired
    Erasures erasures;

    @Autowired
    Merges merges;

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
    }

    @Test
    void the_words_of_an_open_case_stay_for_as_long_as_it_takes() {
        var customer = planted.withEverything();

        nightAt(MONDAY_10.plus(Duration.ofDays(20 * 365)));

        assertThat(customers.timeline(customer.id(), 50, null).items()).isNotEmpty();
        assertThat(Objects.requireNonNull(requests.get(customer.open()).externalId()))
                .isIn(customer.values());
    }

    @Test
    void three_years_after_its_end_a_case_has_no_words_and_every_number_it_had() {
        var customer = closed();
        var one = Objects.requireNonNull(requests.get(customer.open()).endedAt());
        var other = Objects.requireNonNull(requests.get(customer.resolved()).endedAt());

        nightAt((one.isBefore(other) ? one : other).plus(Duration.ofDays(3 * 365 - 1)));
        assertThat(customers.timeline(customer.id(), 50, null).items()).hasSizeGreaterThan(2);

        nightAt((one.isBefore(other) ? other : one).plus(Duration.ofDays(3 * 366)));
        assertThat(customers.timeline(customer.id(), 50, null).items()).isEmpty();
        assertThat(customers.context(customer.id()).interactions()).isZero();
        assertThat(requests.get(customer.open()).externalId()).isNull();
        assertThat(requests.get(customer.open()).endedAt()).isNotNull();
        var exception = approvals.list(customer.id(), 10, null).items().get(0);
        assertThat(exception.toString()).contains("400").doesNotContain(customer.values());
        assertThat(customers.get(customer.id()).name()).isIn(customer.values());
    }

    @Test
    void who_left_is_erased_when_the_last_period_is_over_and_who_is_held_is_not() {
        var gone = closed();
        var held = closed();
        holds.place(held.id(), "A claim is pending", "paul");
        left(gone.id());
        left(held.id());
        var before = customers.facts(held.id());

        nightAt(MONDAY_10.plus(Duration.ofDays(5 * 366)));
        // business figures are kept for ten years: the name stays with them
        assertThat(customers.get(gone.id()).name()).isIn(gone.values());
        assertThat(customers.facts(gone.id())).extracting(fact -> fact.kind()).contains("annual-value");
        assertThat(customers.fact(gone.id(), "email")).isEmpty();

        nightAt(MONDAY_10.plus(Duration.ofDays(11 * 366)));
        assertThatThrownBy(() -> customers.get(gone.id())).isInstanceOf(Erased.class);
        assertThat(erasures.find(gone.id()).orElseThrow().by()).isEqualTo(Clearing.BY);
        assertThat(customers.facts(held.id())).isEqualTo(before);
        assertThatThrownBy(() -> erasures.erase(held.id(), "paul", ErasureReason.OBJECTION))
                .isInstanceOf(NotErasedNow.class)
                .hasMessageContaining("under legal hold");

        holds.lift(held.id());
        nightAt(MONDAY_10.plus(Duration.ofDays(12 * 366)));
        assertThatThrownBy(() -> customers.get(held.id())).isInstanceOf(Erased.class);
    }

    @Test
    void who_left_and_was_merged_with_somebody_who_stays_takes_nobody_along_and_a_hold_holds_both() {
        var gone = closed();
        var stays = planted.withEverything();
        merges.merge(new NewMerge(stays.id(), gone.id(), "one person in two systems", "lea"));
        left(gone.id());
        holds.place(stays.id(), "A claim is pending", "paul");
        var before = customers.facts(stays.id());

        nightAt(MONDAY_10.plus(Duration.ofDays(11 * 366)));
        assertThat(customers.facts(stays.id())).isEqualTo(before);

        holds.lift(stays.id());
        nightAt(MONDAY_10.plus(Duration.ofDays(12 * 366)));
        assertThat(erasures.find(gone.id())).isEmpty();
        assertThat(erasures.find(stays.id())).isEmpty();
        assertThat(customers.get(stays.id()).name()).isIn(stays.values());
    }

    private void nightAt(Instant time) {
        clock.moveTo(time);
        assertThat(retention.runIfDue()).isTrue();
    }

    private PlantedCustomers.Planted closed() {
        var customer = planted.withdrawn();
        journeys.follow(customer.resolved()).until(MONDAY_10.plus(Duration.ofDays(200)));
        journeys.follow(customer.open()).until(MONDAY_10.plus(Duration.ofDays(200)));
        return customer;
    }

    private void left(CustomerId customer) {
        customers.observe(customer, new Observation("customer-until", "2026-03-31", "crm", MONDAY_10));
    }
}
