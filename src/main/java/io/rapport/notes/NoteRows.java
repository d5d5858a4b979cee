package io.rapport.notes;

import io.rapport.customer.acquaintance.Acquaintance;
import io.rapport.customer.vault.Vault;
import io.rapport.kernel.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Notes at rest. */
@Component
class NoteRows {

    private static final String ALIVE =
            """
            select id, customer_id, category, note_text, source, author, written_at, changed_by, changed_at, expires_at,
                version, confirmed_by
            from notes_entry where customer_id in (:customers) and expires_at > :now""";

    private final JdbcClient jdbc;
    private final Vault vault;

    NoteRows(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    NoteId add(
            CustomerId customer,
            String category,
            String text,
            String source,
            String author,
            Instant now,
            Instant expiresAt,
            @Nullable String confirmedBy) {
        var key = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                        insert into notes_entry (customer_id, category, note_text, source, author, written_at, expires_at,
                            version, confirmed_by)
                        values (:customer, :category, :text, :source, :author, :now, :expires, 1, :confirmed)""")
                .param("customer", customer.number())
                .param("category", category)
                .param("text", vault.seal(customer, text))
                .param("source", source)
                .param("author", author)
                .param("now", time(now))
                .param("expires", time(expiresAt))
                .param("confirmed", confirmedBy)
                .update(key, "id");
        return NoteId.of(Objects.requireNonNull(key.getKey()).longValue());
    }

    /** The caller holds the customer's lock. */
    void change(Note note, String text, String by, Instant now, Instant expiresAt, @Nullable String confirmedBy) {
        jdbc.sql(
                        """
                        update notes_entry set note_text = :text, source = :source, changed_by = :by, changed_at = :now,
                            expires_at = :expires, version = version + 1, confirmed_by = :confirmed
                        where id = :id""")
                .param("id", note.id().number())
                .param("text", vault.seal(note.customer(), text))
                .param("source", note.source())
                .param("by", by)
                .param("now", time(now))
                .param("expires", time(expiresAt))
                .param("confirmed", confirmedBy)
                .update();
    }

    void delete(Collection<Long> ids) {
        jdbc.sql("delete from notes_entry where id in (:ids)").param("ids", ids).update();
    }

    Optional<Note> find(Collection<CustomerId> members, NoteId id, Instant now) {
        return jdbc.sql(ALIVE + " and id = :id")
                .param("customers", numbers(members))
                .param("now", time(now))
                .param("id", id.number())
                .query(this::note)
                .optional();
    }

    /** Those below an id that have not expired, the newest first. */
    List<Note> below(Collection<CustomerId> members, long below, Instant now, int most) {
        vault.fetch(members);
        return jdbc.sql(ALIVE + " and id < :below order by id desc fetch first :most rows only")
                .param("customers", numbers(members))
                .param("now", time(now))
                .param("below", below)
                .param("most", most)
                .query(this::note)
                .list();
    }

    /** Those of these categories that were written before a place and have not expired, the newest first. */
    List<Note> before(
            Collection<CustomerId> members,
            Collection<String> categories,
            Instant at,
            long number,
            Instant now,
            int most) {
        vault.fetch(members);
        return jdbc.sql(
                        ALIVE + " "
                                + """
                        and category in (:categories) and written_at <= :at and (written_at < :at or id < :id)
                        order by written_at desc, id desc fetch first :most rows only""")
                .param("customers", numbers(members))
                .param("categories", categories)
                .param("now", time(now))
                .param("at", time(at))
                .param("id", number)
                .param("most", most)
                .query(this::note)
                .list();
    }

    /** Without opening any of them. */
    List<Acquaintance> writersSince(Instant since, Instant now) {
        return jdbc.sql(
                        """
                        select customer_id, person, count(*), max(at) from (
                            select customer_id, author as person, case when changed_by = author then changed_at else written_at end as at,
                                expires_at from notes_entry
                            union all
                            select customer_id, changed_by as person, changed_at as at, expires_at from notes_entry
                            where changed_by <> author) written
                        where at >= :since and expires_at > :now
                        group by customer_id, person""")
                .param("since", time(since))
                .param("now", time(now))
                .query(Acquaintance::of)
                .list();
    }

    static List<Long> numbers(Collection<CustomerId> customers) {
        return customers.stream().map(CustomerId::number).toList();
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private Note note(ResultSet row, int number) throws SQLException {
        var customer = CustomerId.of(row.getLong("customer_id"));
        var changed = row.getObject("changed_at", OffsetDateTime.class);
        return new Note(
                NoteId.of(row.getLong("id")),
                customer,
                row.getString("category"),
                vault.open(customer, row.getString("note_text")).orElse(""),
                row.getString("source"),
                row.getString("author"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getString("changed_by"),
                changed == null ? null : changed.toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"),
                row.getString("confirmed_by"));
    }
}
