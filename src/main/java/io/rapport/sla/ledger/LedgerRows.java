package io.rapport.sla.ledger;

import io.rapport.kernel.RequestId;
import io.rapport.sla.calendar.Target;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ledgers at rest. Lines are added and never changed. */
@Component
class LedgerRows {

    /** Read by position: after a closing day there are as many lines as clocks, and a name is looked up for each value. */
    private static final String LINES =
            """
            select l.clock_id, l.at, l.what, l.who, l.reason, l.target, l.calendar, l.calendar_version, l.rule,
                l.table_version, l.running, l.due_at
            from sla_ledger l join sla_clock c on c.id = l.clock_id where\s""";

    private static final String IN_ORDER = " order by l.clock_id, l.line";

    private final JdbcClient jdbc;

    LedgerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The lines of each clock of a case, by the clock's id. */
    Map<Long, List<LedgerLine>> of(RequestId request) {
        return byClock(jdbc.sql(LINES + "c.request_id = :request" + IN_ORDER).param("request", request.value()));
    }

    /** The lines of each clock that is neither met nor stopped and counts by this calendar. */
    Map<Long, List<LedgerLine>> open(String calendar) {
        return byClock(
                jdbc.sql(LINES + "c.calendar = :calendar and c.met_at is null and c.stopped_at is null" + IN_ORDER)
                        .param("calendar", calendar));
    }

    /** The lines of each clock that is neither met nor stopped. */
    Map<Long, List<LedgerLine>> open() {
        return byClock(jdbc.sql(LINES + "c.met_at is null and c.stopped_at is null" + IN_ORDER));
    }

    private static Map<Long, List<LedgerLine>> byClock(JdbcClient.StatementSpec asked) {
        var targets = new HashMap<String, Target>();
        var clocks = new LinkedHashMap<Long, List<LedgerLine>>();
        asked.query((RowCallbackHandler) row -> clocks.computeIfAbsent(row.getLong(1), clock -> new ArrayList<>())
                .add(line(row, targets)));
        return clocks;
    }

    /** @param number the line's number within its clock, from 1 */
    void add(long clock, int number, LedgerLine line) {
        jdbc.sql(
                        """
                        insert into sla_ledger (clock_id, line, at, what, who, reason, target, calendar,
                            calendar_version, rule, table_version, running, due_at)
                        values (:clock, :line, :at, :what, :who, :reason, :target, :calendar,
                            :calendarVersion, :rule, :tableVersion, :running, :due)""")
                .param("clock", clock)
                .param("line", number)
                .param("at", ClockRows.stored(line.at()))
                .param("what", line.what().name())
                .param("who", line.who())
                .param("reason", line.reason())
                .param("target", line.terms().target().toString())
                .param("calendar", line.terms().calendar())
                .param("calendarVersion", line.terms().calendarVersion())
                .param("rule", line.terms().rule())
                .param("tableVersion", line.terms().tableVersion())
                .param("running", line.running())
                .param("due", ClockRows.stored(line.dueAt()))
                .update();
    }

    /** @param targets those that were read before: thousands of lines share a handful */
    private static LedgerLine line(ResultSet row, Map<String, Target> targets) throws SQLException {
        var terms = new LedgerLine.Terms(
                targets.computeIfAbsent(row.getString(6), Target::parse),
                row.getString(7),
                row.getInt(8),
                row.getString(9),
                row.getInt(10));
        return new LedgerLine(
                at(row, 2),
                What.valueOf(row.getString(3)),
                row.getString(4),
                row.getString(5),
                terms,
                row.getBoolean(11),
                at(row, 12));
    }

    private static Instant at(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
