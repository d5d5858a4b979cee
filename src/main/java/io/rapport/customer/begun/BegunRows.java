package io.rapport.customer.begun;

import io.rapport.kernel.CustomerId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code customer_begun}: empty but for what is at work, or was cut off. */
@Component
class BegunRows {

    private final JdbcClient jdbc;

    BegunRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Note begin(Undertaking what, CustomerId customer, String by, Instant at) {
        var note = new Note(UUID.randomUUID().toString(), what, customer, by, at, false);
        jdbc.sql(
                        """
                        insert into customer_begun (id, operation, customer_id, begun_by, begun_at, finished)
                        values (:id, :operation, :customer, :by, :at, false)""")
                .param("id", note.id())
                .param("operation", what.name())
                .param("customer", customer.number())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return note;
    }

    /** @return whether the note is still there */
    boolean finish(Note note) {
        return jdbc.sql("update customer_begun set finished = true where id = :id")
                        .param("id", note.id())
                        .update()
                > 0;
    }

    /** @return whether this call took it away; not when it came to its end meanwhile */
    boolean forget(Note note) {
        return jdbc.sql("delete from customer_begun where id = :id and finished = :finished")
                        .param("id", note.id())
                        .param("finished", note.finished())
                        .update()
                > 0;
    }

    /** Away with it, whatever became of it. */
    void answered(Note note) {
        jdbc.sql("delete from customer_begun where id = :id")
                .param("id", note.id())
                .update();
    }

    List<Note> begunBefore(Instant before) {
        return jdbc.sql(
                        """
                        select id, operation, customer_id, begun_by, begun_at, finished from customer_begun
                        where begun_at <= :before order by begun_at, id""")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Note(
                        row.getString(1),
                        Undertaking.valueOf(row.getString(2)),
                        CustomerId.of(row.getLong(3)),
                        row.getString(4),
                        row.getObject(5, OffsetDateTime.class).toInstant(),
                        row.getBoolean(6)))
                .list();
    }
}
