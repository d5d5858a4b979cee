package io.rapport.sla;

import static java.util.stream.Collectors.toMap;

import io.rapport.kernel.RequestId;
import io.rapport.sla.ledger.Clocks;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has to agree about the clocks of all cases, so that somebody can look whether it does. Reads only. */
@Component
public class ClockCheck {

    private static final String OPEN =
            "select request_id, min(due_at) from sla_clock where met_at is null and stopped_at is null ";

    /**
     * A clock that does not say what its ledger comes to.
     *
     * @param words what disagrees, with both times
     */
    public record Drift(RequestId request, String words) {}

    private final Clocks clocks;
    private final BusinessCalendars calendars;
    private final JdbcClient jdbc;

    ClockCheck(Clocks clocks, BusinessCalendars calendars, JdbcClient jdbc) {
        this.clocks = clocks;
        this.calendars = calendars;
        this.jdbc = jdbc;
    }

    /** The open clocks that stand elsewhere than their ledger says, or count by hours that are not in force any more. */
    public List<Drift> drifts() {
        var inForce = calendars.ids().stream()
                .collect(toMap(id -> id, id -> calendars.get(id).version()));
        var found = new ArrayList<Drift>();
        for (var clock : clocks.open()) {
            var which = clock.state().clock().words();
            var terms = clock.ledger().terms();
            if (!clock.agrees()) {
                found.add(new Drift(
                        clock.request(),
                        "the clock of the %s says it is due %s, its ledger comes to %s"
                                .formatted(
                                        which,
                                        clock.state().dueAt(),
                                        clock.ledger().due())));
            }
            if (terms.calendarVersion() != inForce.getOrDefault(terms.calendar(), terms.calendarVersion())) {
                found.add(new Drift(
                        clock.request(),
                        "the clock of the %s counts by version %d of the calendar %s, in force is %d"
                                .formatted(
                                        which,
                                        terms.calendarVersion(),
                                        terms.calendar(),
                                        inForce.get(terms.calendar()))));
            }
        }
        return found;
    }

    /** Of each case the earliest due time of a clock that runs and is not missed yet: where its timer has to stand. */
    public Map<RequestId, Instant> timers() {
        return byCase(OPEN + "and paused_at is null and missed_at is null group by request_id");
    }

    /** Of each case the earliest due time of what is still promised to the customer: when its tasks are due. */
    public Map<RequestId, Instant> tasks() {
        return byCase(OPEN + "and clock in ('RESPONSE', 'NEXT_RESPONSE', 'RESOLUTION') group by request_id");
    }

    /** Of each case the name of the calendar its promise counts in. */
    public Map<RequestId, String> calendars() {
        var found = new HashMap<RequestId, String>();
        jdbc.sql("select request_id, calendar from sla_promise").query(row -> {
            found.put(new RequestId(row.getString(1)), row.getString(2));
        });
        return found;
    }

    private Map<RequestId, Instant> byCase(String sql) {
        var found = new HashMap<RequestId, Instant>();
        jdbc.sql(sql).query(row -> {
            found.put(
                    new RequestId(row.getString(1)),
                    row.getObject(2, OffsetDateTime.class).toInstant());
        });
        return found;
    }
}
