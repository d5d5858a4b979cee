package io.rapport.absence;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Absences at rest: written once, then begun or removed. */
@Component
class AbsenceRows {

    /** True at a moment, also of the past: what was removed later stood then, what was written later did not. */
    private static final String STANDS = " from_at <= :at and until_at > :at and written_at <= :at"
            + " and (removed_at is null or removed_at > :at)";

    private static final String OVERLAPS = " removed_at is null and from_at < :until and until_at > :from";

    private final JdbcClient jdbc;

    AbsenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for whoever is writing one now. */
    void takeTurn() {
        jdbc.sql("select id from absence_turn where id = 0 for update")
                .query(Integer.class)
                .single();
    }

    AbsenceId insert(NewAbsence absence, String by, Instant at) {
        var number = jdbc.sql("select nextval('absence_id')").query(Long.class).single();
        jdbc.sql(
                        """
                        insert into absence_entry (id, number, person, substitute, from_at, until_at, zone, written_by,
                            written_at)
                        values (:id, :number, :person, :substitute, :from, :until, :zone, :by, :at)""")
                .param("id", "B-" + number)
                .param("number", number)
                .param("person", absence.person())
                .param("substitute", absence.substitute())
                .param("from", absence.from().atOffset(UTC))
                .param("until", absence.until().atOffset(UTC))
                .param("zone", absence.zone().getId())
                .param("by", by)
                .param("at", at.atOffset(UTC))
                .update();
        return new AbsenceId("B-" + number);
    }

    Optional<Absence> find(AbsenceId id) {
        return jdbc.sql("select * from absence_entry where id = :id")
                .param("id", id.value())
                .query(AbsenceRows::read)
                .optional();
    }

    /** Of a person, overlapping these moments. */
    Optional<Absence> of(String person, Instant from, Instant until) {
        return overlapping("person", person, from, until);
    }

    /** In which a person stands in, overlapping these moments. */
    Optional<Absence> standingIn(String substitute, Instant from, Instant until) {
        return overlapping("substitute", substitute, from, until);
    }

    private Optional<Absence> overlapping(String column, String value, Instant from, Instant until) {
        return jdbc
                .sql("select * from absence_entry where " + column + " = :value and" + OVERLAPS
                        + " order by from_at, number fetch first 1 rows only")
                .param("value", value)
                .param("from", from.atOffset(UTC))
                .param("until", until.atOffset(UTC))
                .query(AbsenceRows::read)
                .list()
                .stream()
                .findFirst();
    }

    Optional<Absence> at(String person, Instant at) {
        return jdbc
                .sql("select * from absence_entry where person = :person and" + STANDS)
                .param("person", person)
                .param("at", at.atOffset(UTC))
                .query(AbsenceRows::read)
                .list()
                .stream()
                .findFirst();
    }

    boolean areOnePair(String one, String other, Instant at) {
        return jdbc.sql("select count(*) from absence_entry where ((person = :one and substitute = :other)"
                                + " or (person = :other and substitute = :one)) and" + STANDS)
                        .param("one", one)
                        .param("other", other)
                        .param("at", at.atOffset(UTC))
                        .query(Long.class)
                        .single()
                > 0;
    }

    Set<String> awayAt(Instant at) {
        return new HashSet<>(jdbc.sql("select distinct person from absence_entry where" + STANDS)
                .param("at", at.atOffset(UTC))
                .query(String.class)
                .list());
    }

    List<Absence> from(Instant now, int most) {
        return jdbc.sql("select * from absence_entry where removed_at is null and until_at > :now"
                        + " order by from_at, number fetch first :most rows only")
                .param("now", now.atOffset(UTC))
                .param("most", most)
                .query(AbsenceRows::read)
                .list();
    }

    List<Absence> toStart(Instant now) {
        return jdbc.sql("select * from absence_entry where removed_at is null and started_at is null"
                        + " and from_at <= :now and until_at > :now order by number")
                .param("now", now.atOffset(UTC))
                .query(AbsenceRows::read)
                .list();
    }

    /** @return whether it had not been before */
    boolean started(AbsenceId id, Instant at) {
        return jdbc.sql("update absence_entry set started_at = :at where id = :id and started_at is null")
                        .param("id", id.value())
                        .param("at", at.atOffset(UTC))
                        .update()
                > 0;
    }

    boolean removed(AbsenceId id, String by, Instant at) {
        return jdbc.sql("update absence_entry set removed_by = :by, removed_at = :at where id = :id"
                                + " and removed_at is null")
                        .param("id", id.value())
                        .param("by", by)
                        .param("at", at.atOffset(UTC))
                        .update()
                > 0;
    }

    private static Absence read(ResultSet row, int number) throws SQLException {
        return new Absence(
                new AbsenceId(row.getString("id")),
                row.getString("person"),
                row.getString("substitute"),
                row.getObject("from_at", OffsetDateTime.class).toInstant(),
                row.getObject("until_at", OffsetDateTime.class).toInstant(),
                ZoneId.of(row.getString("zone")),
                row.getString("written_by"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("started_at", OffsetDateTime.class)),
                row.getString("removed_by"),
                instant(row.getObject("removed_at", OffsetDateTime.class)));
    }

    static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
