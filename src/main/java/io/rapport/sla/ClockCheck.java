package io.rapport.sla;

import io.rapport.kernel.RequestId;
import io.rapport.sla.ledger.Clocks;
import java.time.Instant;
import java.time.OffsetDateTime;
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
    private final JdbcClient jdbc;

    ClockCheck(Clocks clocks, JdbcClient jdbc) {
        this.clocks = clocks;
        this.jdbc = jdbc;
    }

    /** The open clocks that stand elsewhere than their ledger says. */
    public List<Drift> drifts() {
        return clocks.open().stream()
                .filter(clock -> !clock.agrees())
                .map(clock -> new Drift(
                        clock.request(),
                        "the clock of the %s says it is due %s, its ledger comes to %s"
                                .formatted(
                                        clock.state().clock().words(),
                                        clock.state().dueAt(),
                                        clock.ledger().due())))
                .toList();
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
