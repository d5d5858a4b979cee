package io.rapport.sla.ledger;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.rapport.kernel.RequestId;
import io.rapport.sla.calendar.Target;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ledgers at rest. Lines are added and never changed. */
@Component
class LedgerRows {

    private static final String LINES = "select l.* from sla_ledger l join sla_clock c on c.id = l.clock_id where ";
    private static final String IN_ORDER = " order by l.clock_id, l.line";

    private record Written(long clock, LedgerLine line) {}

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
        return asked.query(LedgerRows::read).list().stream()
                .collect(groupingBy(Written::clock, LinkedHashMap::new, mapping(Written::line, toList())));
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

    private static Written read(ResultSet row, int number) throws SQLException {
        var terms = new LedgerLine.Terms(
                Target.parse(row.getString("target")),
                row.getString("calendar"),
                row.getInt("calendar_version"),
                row.getString("rule"),
                row.getInt("table_version"));
        var line = new LedgerLine(
                Objects.requireNonNull(ClockRows.at(row, "at")),
                What.valueOf(row.getString("what")),
                row.getString("who"),
                row.getString("reason"),
                terms,
                row.getBoolean("running"),
                Objects.requireNonNull(ClockRows.at(row, "due_at")));
        return new Written(row.getLong("clock_id"), line);
    }
}
