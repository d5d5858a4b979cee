package io.rapport.capacity.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.alone.AloneTest;
import io.rapport.engine.EngineClock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was missed while nobody looked was missed without a warning, and is counted so. */
@AloneTest
class LateLookTest {

    private static final Instant NOW = Instant.parse("2026-09-14T09:00:00Z");
    private static final String REQUEST = "R-7799";

    @Autowired
    RiskLook look;

    @Autowired
    RiskRates rates;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    EngineClock clock;

    @BeforeEach
    void one_was_missed_three_weeks_ago() {
        clock.moveTo(NOW);
        jdbc.update(
                """
                insert into sla_promise (request_id, version, tier, request_type, calendar, confirm_within, reopen_within,
                    reason, rule, table_version)
                values (?, 0, 'gold', 'complaint', 'office', 'PT1H', 'PT1H', 'a test', 'none', 1)""",
                REQUEST);
        var due = at(Duration.ofDays(21));
        jdbc.update(
                """
                insert into sla_clock (version, request_id, clock, nth, started_at, due_at, calendar, missed_at)
                values (0, ?, 'RESOLUTION', 1, ?, ?, 'office', ?)""",
                REQUEST,
                due.minusDays(1),
                due,
                due);
    }

    @AfterEach
    void it_is_gone_again() {
        jdbc.update("delete from capacity_risk where request_id = ?", REQUEST);
        jdbc.update("delete from sla_clock where request_id = ?", REQUEST);
        jdbc.update("delete from sla_promise where request_id = ?", REQUEST);
        settled(null);
    }

    @Test
    void the_first_look_counts_what_was_missed_before_it() {
        settled(null);
        assertThat(counted()).isEqualTo(1);
    }

    @Test
    void the_look_after_a_standstill_goes_back_to_the_last_one() {
        settled(at(Duration.ofDays(22)));
        assertThat(counted()).isEqualTo(1);
    }

    @Test
    void what_lies_before_the_last_look_is_not_looked_at_each_minute() {
        settled(at(Duration.ofMinutes(1)));
        assertThat(counted()).isZero();
    }

    /** By how many promises missed without a warning two looks make more; the second one makes none. */
    private long counted() {
        var before = rates.all(30).unwarned();
        look.run();
        look.run();
        return rates.all(30).unwarned() - before;
    }

    private void settled(@Nullable OffsetDateTime at) {
        jdbc.update("update capacity_risk_turn set settled_at = ? where id = 1", at);
    }

    private static OffsetDateTime at(Duration ago) {
        return NOW.minus(ago).atOffset(ZoneOffset.UTC);
    }
}
