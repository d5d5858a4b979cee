package io.rapport.customer.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.alone.AloneTest;
import io.rapport.customer.Customers;
import io.rapport.engine.EngineClock;
import io.rapport.kernel.CustomerId;
import io.rapport.request.Desk;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Once a night with several nodes, and to the end although one of them dies. */
@AloneTest
class CutOffNightTest {

    @Autowired
    Desk desk;

    @Autowired
    Customers customers;

    @Autowired
    Retention retention;

    @Autowired
    RetentionRows rows;

    @Autowired
    NightRuns runs;

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
    void a_night_that_was_cut_off_goes_on_where_it_was_when_its_lease_is_over() {
        var first = old();
        var second = old();
        var begun = Instant.parse("2036-03-02T02:00:00Z");
        clock.moveTo(begun);
        rows.take(LocalDate.parse("2036-03-02"), "a node that dies", begun, begun.plusSeconds(300));
        rows.advance(
                new RetentionRows.Work(LocalDate.parse("2036-03-02"), begun, 0),
                Long.parseLong(first.value().substring(2)),
                "a node that dies",
                begun.plusSeconds(300));

        clock.moveTo(begun.plusSeconds(299));
        assertThat(retention.runIfDue()).as("the other node may be at it").isFalse();
        clock.moveTo(begun.plusSeconds(300));
        assertThat(retention.runIfDue()).isTrue();

        assertThat(customers.context(first).interactions()).as("done before").isEqualTo(1);
        assertThat(customers.context(second).interactions()).isZero();
        var run = runs.list(10, null).items().get(0);
        assertThat(run.startedAt()).isEqualTo(begun);
        assertThat(run.finishedAt()).isEqualTo(begun.plusSeconds(300));
        assertThat(retention.runIfDue()).isFalse();
    }

    @Test
    void before_two_in_the_morning_it_is_still_the_night_before() {
        clock.moveTo(Instant.parse("2001-03-02T01:59:59Z"));
        assertThat(retention.runIfDue()).isTrue();
        clock.moveTo(Instant.parse("2001-03-02T02:00:00Z"));

        assertThat(retention.runIfDue()).isTrue();

        assertThat(runs.list(10, null).items())
                .extracting(NightRun::night)
                .containsExactly(LocalDate.parse("2001-03-02"), LocalDate.parse("2001-03-01"));
    }

    /** Somebody who said something in 2026. */
    private CustomerId old() {
        var customer = desk.stranger();
        desk.request(customer, "complaint");
        jdbc.sql("update request_record set opening = 'I-1', ended_at = opened_at where customer_id = :id")
                .param("id", customer.value())
                .update();
        return customer;
    }
}
