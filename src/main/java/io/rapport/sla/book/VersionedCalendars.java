package io.rapport.sla.book;

import io.rapport.sla.BusinessCalendar;
import io.rapport.sla.BusinessCalendars;
import io.rapport.sla.calendar.BadCalendar;
import io.rapport.sla.calendar.CalendarChanged;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Calendars out of the database. Which version is in force is asked there each time, so that each node counts by a change
 * from the moment it is committed; what a version says never changes, and is read once.
 */
@Component
class VersionedCalendars implements BusinessCalendars {

    /** A calendar has to have open time within this: a leap year. */
    private static final Duration AHEAD = Duration.ofDays(366);

    private final JdbcClient jdbc;
    private final ConfiguredCalendars configured;
    private final ApplicationEventPublisher events;
    /** Committed ones only: what is rolled back may come again as another one of the same number. */
    private final Map<Numbered, BusinessCalendar> read = new ConcurrentHashMap<>();

    VersionedCalendars(JdbcClient jdbc, ConfiguredCalendars configured, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.configured = configured;
        this.events = events;
    }

    /**
     * A version as it is kept.
     *
     * @param since when it came into force
     * @param by a person, or {@code configuration}
     */
    record Kept(int version, CalendarDefinition definition, Instant since, String by, String why) {
        private static Kept of(ResultSet row, int number) throws SQLException {
            return new Kept(
                    row.getInt("version"),
                    CalendarDefinition.parse(row.getString("definition")),
                    row.getObject("since", OffsetDateTime.class).toInstant(),
                    row.getString("changed_by"),
                    row.getString("why"));
        }
    }

    private record Numbered(String id, int version) {}

    @Override
    public BusinessCalendar get(String id) {
        return get(id, inForce(id));
    }

    @Override
    public BusinessCalendar get(String id, int version) {
        var asked = new Numbered(id, version);
        var own = uncommitted().get(asked);
        return own != null ? own : read.computeIfAbsent(asked, this::load);
    }

    @Override
    public Set<String> ids() {
        return configured.ids();
    }

    /**
     * Makes another version, and tells so, in the caller's transaction; two who change do so one after the other.
     *
     * @param how from what stands to what shall be; the same again changes nothing
     * @throws BadCalendar when what shall be could not be used
     */
    void change(
            String id,
            Function<Optional<CalendarDefinition>, CalendarDefinition> how,
            Instant at,
            String by,
            String why) {
        takeTurn();
        var standing = last(id);
        var next = how.apply(standing.map(Kept::definition));
        if (standing.map(Kept::definition).filter(next::equals).isPresent()) {
            return;
        }
        var from = standing.map(Kept::version).orElse(0);
        var calendar = next.calendar(id, from + 1);
        if (calendar.openings(at, at.plus(AHEAD)).isEmpty()) {
            throw BadCalendar.closedForAYear(id);
        }
        write(id, new Kept(from + 1, next, at, by, why));
        keepUntilCommitted(new Numbered(id, from + 1), calendar);
        if (from > 0) {
            events.publishEvent(new CalendarChanged(id, from, from + 1, at, by));
        }
    }

    private void takeTurn() {
        jdbc.sql("select id from sla_calendar_turn where id = 1 for update")
                .query(Integer.class)
                .single();
    }

    private void write(String id, Kept next) {
        jdbc.sql("insert into sla_calendar (calendar, version, definition, since, changed_by, why)"
                        + " values (:calendar, :version, :definition, :since, :by, :why)")
                .param("calendar", id)
                .param("version", next.version())
                .param("definition", next.definition().json())
                .param("since", next.since().atOffset(ZoneOffset.UTC))
                .param("by", next.by())
                .param("why", next.why())
                .update();
    }

    /** The version in force with all that is kept of it; empty when there never was one. */
    Optional<Kept> last(String id) {
        return jdbc.sql("select * from sla_calendar where calendar = :id order by version desc fetch first 1 rows only")
                .param("id", id)
                .query(Kept::of)
                .optional();
    }

    /** All of them, the one in force first. */
    List<Kept> versions(String id) {
        return jdbc.sql("select * from sla_calendar where calendar = :id order by version desc")
                .param("id", id)
                .query(Kept::of)
                .list();
    }

    private int inForce(String id) {
        return jdbc.sql(
                        "select version from sla_calendar where calendar = :id order by version desc fetch first 1 rows only")
                .param("id", id)
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> BadCalendar.unknown(id, ids()));
    }

    private BusinessCalendar load(Numbered asked) {
        return jdbc.sql("select definition from sla_calendar where calendar = :id and version = :version")
                .param("id", asked.id())
                .param("version", asked.version())
                .query((row, number) -> CalendarDefinition.parse(row.getString("definition")))
                .optional()
                .orElseThrow(() -> BadCalendar.noSuchVersion(asked.id(), asked.version(), inForce(asked.id())))
                .calendar(asked.id(), asked.version());
    }

    /** What this transaction has made and nobody else sees yet; who moves clocks in it asks for it once for each clock. */
    @SuppressWarnings("unchecked")
    private Map<Numbered, BusinessCalendar> uncommitted() {
        var made = TransactionSynchronizationManager.getResource(this);
        return made == null ? Map.of() : (Map<Numbered, BusinessCalendar>) made;
    }

    private void keepUntilCommitted(Numbered version, BusinessCalendar calendar) {
        if (!TransactionSynchronizationManager.hasResource(this)) {
            TransactionSynchronizationManager.bindResource(this, new HashMap<Numbered, BusinessCalendar>());
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    var made = uncommitted();
                    TransactionSynchronizationManager.unbindResource(VersionedCalendars.this);
                    if (status == STATUS_COMMITTED) {
                        read.putAll(made);
                    }
                }
            });
        }
        uncommitted().put(version, calendar);
    }
}
