package io.rapport.board;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import io.rapport.alone.AloneTest;
import io.rapport.engine.EngineClock;
import io.rapport.kernel.HeardByThread;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Ten thousand open promises: how many statements it takes, and how much comes back. */
@AloneTest
class TenThousandPromisesTest {

    private static final int MANY = 10_000;
    private static final Instant NOW = Instant.parse("2026-10-12T08:00:00Z");

    @Autowired
    Board board;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    EngineClock clock;

    @AfterEach
    void they_are_gone_again() {
        jdbc.update("delete from sla_clock where request_id like 'R-88%'");
        jdbc.update("delete from sla_promise where request_id like 'R-88%'");
        board.changed();
    }

    @Test
    void a_view_takes_three_statements_and_a_page_of_lines_however_many_there_are() {
        var ids = IntStream.range(0, MANY).mapToObj(i -> "R-88" + (100_000 + i)).toList();
        jdbc.batchUpdate(
                """
                insert into sla_promise (request_id, version, tier, request_type, calendar, confirm_within, reopen_within,
                    reason, rule, table_version) values (?, 0, ?, 'complaint', 'office', 'PT1H', 'PT1H', 'a test', 'none', 1)""",
                ids.stream().map(id -> new Object[] {id, tier(id)}).toList());
        jdbc.batchUpdate(
                """
                insert into sla_clock (version, request_id, clock, nth, started_at, due_at, calendar)
                values (0, ?, 'RESOLUTION', 1, ?, ?, 'office')""",
                ids.stream()
                        .map(id -> new Object[] {id, at(-3600), at(dueIn(id))})
                        .toList());
        clock.moveTo(NOW);
        board.changed();

        var statements = counted(() -> {
            var view = board.view(only("complaint", null), 0, 50);
            assertThat(view.total()).isEqualTo(MANY);
            assertThat(view.lines()).hasSize(50);
            assertThat(view.byRisk()).containsEntry("missed", MANY / 4).containsEntry("in-time", MANY * 3 / 4);
            assertThat(view.byTier()).containsEntry("gold", MANY / 2);
            assertThat(view.byTeam()).containsOnlyKeys("none");
        });
        assertThat(statements).hasSize(3);

        var again = counted(() -> {
            var last = board.view(only("complaint", "gold"), MANY / 2 - 10, 200);
            assertThat(last.total()).isEqualTo(MANY / 2);
            assertThat(last.lines()).as("the end of the list").hasSize(10);
            assertThat(board.view(only("complaint", null), MANY * 2, 50).lines())
                    .isEmpty();
        });
        assertThat(again).as("read already").isEmpty();
    }

    /** A quarter were due an hour ago, the others are in an hour; every other customer is a gold one. */
    private static int dueIn(String id) {
        return number(id) % 4 == 0 ? -3600 : 3600;
    }

    private static String tier(String id) {
        return number(id) % 2 == 0 ? "gold" : "silver";
    }

    private static int number(String id) {
        return Integer.parseInt(id.substring(4));
    }

    private static OffsetDateTime at(int seconds) {
        return NOW.plusSeconds(seconds).atOffset(ZoneOffset.UTC);
    }

    private static BoardFilter only(String type, @Nullable String tier) {
        return new BoardFilter(null, tier, null, type, null, null);
    }

    private static List<ILoggingEvent> counted(Runnable work) {
        var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var before = logger.getLevel();
        var heard = new HeardByThread();
        heard.start();
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        logger.addAppender(heard);
        try {
            work.run();
        } finally {
            logger.detachAppender(heard);
            logger.setAdditive(true);
            logger.setLevel(before);
        }
        var ours = Thread.currentThread().getName();
        return heard.list.stream()
                .filter(event -> event.getThreadName().equals(ours))
                .filter(event -> event.getMessage().startsWith("Executing prepared SQL statement"))
                .toList();
    }
}
