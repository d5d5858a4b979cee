package io.rapport.customer.nightly;

import static io.rapport.request.Desk.MONDAY_10;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.alone.AloneTest;
import io.rapport.commitments.CommitmentId;
import io.rapport.commitments.CommitmentState;
import io.rapport.commitments.Commitments;
import io.rapport.commitments.NewCommitment;
import io.rapport.commitments.NewCommitment.Terms;
import io.rapport.commitments.Owner;
import io.rapport.customer.Customers;
import io.rapport.customer.Observation;
import io.rapport.customer.hold.LegalHolds;
import io.rapport.customer.needtoknow.Reader;
import io.rapport.engine.EngineClock;
import io.rapport.kernel.CustomerId;
import io.rapport.request.Desk;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Promises over the nights: what was settled goes in time, what is open or held stays. */
@AloneTest
class CommitmentsAtNightTest {

    private static final Reader CRM = new Reader("promise-crm", List.of("integrations"));
    private static final int THREE_YEARS = 1096;

    @Autowired
    Retention retention;

    @Autowired
    Commitments commitments;

    @Autowired
    Desk desk;

    @Autowired
    Customers customers;

    @Autowired
    LegalHolds holds;

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
    void what_was_settled_goes_after_three_years_what_is_open_or_held_stays() {
        var one = desk.stranger();
        var held = desk.stranger();
        holds.place(held, "A claim is pending", "paul");
        var settled = given(one);
        var open = given(one);
        commitments.settle(CRM, one, settled, 1, CommitmentState.KEPT);
        commitments.settle(CRM, held, given(held), 1, CommitmentState.BROKEN);

        nightAfter(THREE_YEARS - 2);
        assertThat(of(one)).containsExactly(settled.value(), open.value());
        nightAfter(THREE_YEARS);

        assertThat(of(one)).containsExactly(open.value());
        assertThat(of(held)).hasSize(1);
    }

    @Test
    void whoever_left_three_years_ago_is_owed_nothing_any_more() {
        var customer = desk.stranger();
        given(customer);
        customers.observe(customer, new Observation("customer-until", "2026-03-02", "crm", MONDAY_10));

        nightAfter(THREE_YEARS - 2);
        assertThat(of(customer)).hasSize(1);
        nightAfter(THREE_YEARS + 1);

        assertThat(of(customer)).isEmpty();
    }

    private CommitmentId given(CustomerId customer) {
        var terms =
                new Terms("We call.", false, MONDAY_10.plusSeconds(60), "Europe/Berlin", Owner.team("billing-team"));
        return commitments.give(CRM, customer, new NewCommitment(terms, null, "crm"));
    }

    private void nightAfter(int days) {
        clock.moveTo(MONDAY_10.plus(Duration.ofDays(days)));
        assertThat(retention.runIfDue()).isTrue();
    }

    private List<String> of(CustomerId customer) {
        return jdbc.sql("select id from commitments_entry where customer_id = :customer order by id")
                .param("customer", customer.number())
                .query((row, n) -> "W-" + row.getLong(1))
                .list();
    }
}
