package io.rapport.customer.nightly;

import static io.rapport.request.Desk.MONDAY_10;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.alone.AloneTest;
import io.rapport.customer.Customers;
import io.rapport.customer.Observation;
import io.rapport.customer.erasure.NothingInTheLog;
import io.rapport.customer.erasure.PlantedCustomers;
import io.rapport.customer.identity.Members;
import io.rapport.customer.identity.Merge;
import io.rapport.customer.identity.MergeId;
import io.rapport.customer.identity.Merges;
import io.rapport.customer.identity.NewMerge;
import io.rapport.customer.restriction.RestrictionGround;
import io.rapport.customer.restriction.Restrictions;
import io.rapport.customer.vault.Erased;
import io.rapport.engine.EngineClock;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import io.rapport.request.Desk;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the night keeps though it is due, and what it takes of two who are one. */
@AloneTest
class NightKeepsStoryTest implements NothingInTheLog {

    @Autowired
    PlantedCustomers planted;

    @Autowired
    Desk desk;

    @Autowired
    Customers customers;

    @Autowired
    Members members;

    @Autowired
    Merges merges;

    @Autowired
    Restrictions restrictions;

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
    void what_a_customer_needs_for_claims_is_not_deleted_while_it_is_restricted() {
        var customer = desk.customerWith("annual-value", "90000");
        var request = new RequestId("P-9" + customer.number());
        restrictions.place(
                customer,
                "annual-value",
                RestrictionGround.LEGAL_CLAIMS,
                request,
                ZoneId.of("Europe/Berlin"),
                MONDAY_10.plus(Duration.ofDays(180)));
        customers.observe(customer, new Observation("customer-until", "2026-03-31", "crm", MONDAY_10));
        var before = customers.facts(customer);

        nightAt(MONDAY_10.plus(Duration.ofDays(11 * 366)));
        assertThat(customers.facts(customer)).isEqualTo(before);

        restrictions.lift(request);
        nightAt(MONDAY_10.plus(Duration.ofDays(12 * 366)));
        assertThatThrownBy(() -> customers.get(customer)).isInstanceOf(Erased.class);
    }

    @Test
    void why_two_are_one_is_forgotten_in_time_and_that_they_are_is_not() {
        var one = planted.withEverything();
        var other = planted.withEverything();
        clock.moveTo(MONDAY_10);
        var merge = merges.merge(new NewMerge(one.id(), other.id(), "She showed her passport.", "lea"));

        nightAt(MONDAY_10.plus(Duration.ofDays(3 * 365 - 1)));
        assertThat(reason(one.id(), merge.id())).isEqualTo("She showed her passport.");

        nightAt(MONDAY_10.plus(Duration.ofDays(3 * 366)));
        assertThat(reason(one.id(), merge.id())).isNull();
        assertThat(members.areOne(one.id(), other.id())).isTrue();
    }

    @Test
    void why_two_are_one_is_kept_for_who_needs_it_for_claims_and_not_because_anything_is_contested() {
        var contested = merged(RestrictionGround.ACCURACY_CONTESTED);
        var claimed = merged(RestrictionGround.LEGAL_CLAIMS);

        nightAt(MONDAY_10.plus(Duration.ofDays(3 * 366)));

        assertThat(reason(contested.survivor(), contested.id())).isNull();
        assertThat(reason(claimed.survivor(), claimed.id())).isEqualTo("She showed her passport.");
    }

    /** Two who were merged on Monday, one of whom had something restricted. */
    private Merge merged(RestrictionGround ground) {
        var one = planted.withEverything();
        var other = planted.withEverything();
        clock.moveTo(MONDAY_10);
        restrictions.place(
                other.id(),
                "annual-value",
                ground,
                new RequestId("P-9" + other.id().number()),
                ZoneId.of("Europe/Berlin"),
                MONDAY_10.plus(Duration.ofDays(180)));
        return merges.merge(new NewMerge(one.id(), other.id(), "She showed her passport.", "lea"));
    }

    private @Nullable String reason(CustomerId customer, MergeId merge) {
        return merges.of(customer).stream()
                .filter(each -> each.id().equals(merge))
                .findFirst()
                .orElseThrow()
                .reason();
    }

    private void nightAt(Instant time) {
        clock.moveTo(time);
        assertThat(retention.runIfDue()).isTrue();
    }
}
