package io.rapport.capacity.risk;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import io.rapport.alone.AloneTest;
import io.rapport.engine.EngineClock;
import io.rapport.kernel.HeardByThread;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A look at ten thousand clocks asks the database as often as a look at a hundred. */
@AloneTest
class ManyClocksLookTest {

    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");

    @Autowired
    RiskLook look;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    EngineClock clock;

    @AfterEach
    void they_are_gone_again() {
        jdbc.update("delete from sla_clock where request_id like 'R-77%'");
        jdbc.update("delete from sla_promise where request_id like 'R-77%'");
    }

    @Test
    void a_look_takes_the_same_statements_however_many_clocks_run() {
        clock.moveTo(NOW);
        open(0, 100);
        look.run();
        var few = statements();

        open(100, 10_000);

        // what is remembered for a while is read again now and then; a hundred times the clocks are no reason
        assertThat(statements()).hasSizeBetween(few.size() - 2, few.size() + 2).hasSizeLessThan(25);
    }

    /** Those of this thread: other applications of this run, and their timers, write to the same log. */
    private List<String> statements() {
        var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var before = logger.getLevel();
        var heard = new HeardByThread();
        heard.start();
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        logger.addAppender(heard);
        try {
            look.run();
        } finally {
            logger.detachAppender(heard);
            logger.setAdditive(true);
            logger.setLevel(before);
        }
        var ours = Thread.currentThread().getName();
        return heard.list.stream()
                .filter(event -> event.getThreadName().equals(ours))
                .map(ILoggingEvent::getFormattedMessage)
                .filter(said -> said.startsWith("Executing prepared SQL statement"))
                .toList();
    }

    /** Solutions that are due in ten days, of cases that no team has yet: none is at risk. */
    private void open(int from, int to) {
        var ids =
                IntStream.range(from, to).mapToObj(i -> "R-77" + (100_000 + i)).toList();
        jdbc.batchUpdate(
                """
                insert into sla_promise (request_id, version, tier, request_type, calendar, confirm_within, reopen_within,
                    reason, rule, table_version)
                values (?, 0, 'gold', 'complaint', 'office', 'PT1H', 'PT1H', 'a test', 'none', 1)""",
                ids.stream().map(id -> new Object[] {id}).toList());
        var start = NOW.minusSeconds(3600).atOffset(ZoneOffset.UTC);
        jdbc.batchUpdate(
                """
                insert into sla_clock (version, request_id, clock, nth, started_at, due_at, calendar)
                values (0, ?, 'RESOLUTION', 1, ?, ?, 'office')""",
                ids.stream()
                        .map(id -> new Object[] {id, start, start.plusDays(10)})
                        .toList());
    }
}
