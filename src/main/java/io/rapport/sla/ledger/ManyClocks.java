package io.rapport.sla.ledger;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes many clocks at once: one more line each, and where they stand then. The rows are locked by the caller. */
@Component
class ManyClocks {

    private static final int AT_ONCE = 1000;

    private final JdbcTemplate jdbc;

    ManyClocks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param clocks as they are after their last line, which is not written yet */
    void write(List<CaseClock> clocks) {
        jdbc.batchUpdate(
                """
                update sla_clock set version = version + 1, due_at = ?, missed_at = ?, calendar = ?
                where id = ?""",
                clocks,
                AT_ONCE,
                ManyClocks::row);
        jdbc.batchUpdate(
                """
                insert into sla_ledger (clock_id, line, at, what, who, reason, target, calendar, calendar_version, rule,
                    table_version, running, due_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                clocks,
                AT_ONCE,
                ManyClocks::line);
    }

    private static void row(PreparedStatement update, CaseClock clock) throws SQLException {
        update.setObject(1, ClockRows.stored(clock.row().dueAt()));
        update.setObject(2, ClockRows.stored(clock.row().missedAt()));
        update.setString(3, clock.row().calendar());
        update.setLong(4, clock.row().id());
    }

    private static void line(PreparedStatement insert, CaseClock clock) throws SQLException {
        var lines = clock.ledger().lines();
        var line = lines.get(lines.size() - 1);
        insert.setLong(1, clock.row().id());
        insert.setInt(2, lines.size());
        insert.setObject(3, ClockRows.stored(line.at()));
        insert.setString(4, line.what().name());
        insert.setString(5, line.who());
        insert.setString(6, line.reason());
        insert.setString(7, line.terms().target().toString());
        insert.setString(8, line.terms().calendar());
        insert.setInt(9, line.terms().calendarVersion());
        insert.setString(10, line.terms().rule());
        insert.setInt(11, line.terms().tableVersion());
        insert.setBoolean(12, line.running());
        insert.setObject(13, ClockRows.stored(line.dueAt()));
    }
}
