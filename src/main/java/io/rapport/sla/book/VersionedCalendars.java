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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

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
    /** By the row's number, which is never given again: a version that was rolled back may come again as another one. */
    private final Map<Long, BusinessCalendar> read = new ConcurrentHashMap<>();

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

    private record Numbered(long id, int version) {}

    @Override
    public BusinessCalendar get(String id) {
        return calendar(id, inForce(id));
    }

    @Override
    public BusinessCalendar get(String id, int version) {
        return calendar(
                id,
                jdbc.sql("select id, version from sla_calendar where calendar = :id and version = :version")
                        .param("id", id)
                        .param("version", version)
                        .query(VersionedCalendars::numbered)
                        .optional()
                        .orElseThrow(() -> BadCalendar.noSuchVersion(
                                id, version, inForce(id).version())));
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
        if (next.calendar(id, from + 1).openings(at, at.plus(AHEAD)).isEmpty()) {
            throw BadCalendar.closedForAYear(id);
        }
        write(id, new Kept(from + 1, next, at, by, why));
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

    private Numbered inForce(String id) {
        return jdbc.sql("select id, version from sla_calendar where calendar = :id"
                        + " order by version desc fetch first 1 rows only")
                .param("id", id)
                .query(VersionedCalendars::numbered)
                .optional()
                .orElseThrow(() -> BadCalendar.unknown(id, ids()));
    }

    private static Numbered numbered(ResultSet row, int number) throws SQLException {
        return new Numbered(row.getLong("id"), row.getInt("version"));
    }

    private BusinessCalendar calendar(String id, Numbered version) {
        return read.computeIfAbsent(
                version.id(), number -> jdbc.sql("select definition from sla_calendar where id = :id")
                        .param("id", number)
                        .query((row, at) -> CalendarDefinition.parse(row.getString("definition")))
                        .single()
                        .calendar(id, version.version()));
    }
}
