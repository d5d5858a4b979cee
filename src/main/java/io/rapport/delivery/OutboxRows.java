package io.rapport.delivery;

import io.rapport.kernel.CustomerId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Messages on their way. */
@Component
class OutboxRows {

    /** @param text the whole event, in JSON, in clear */
    record Message(String id, String recipient, String type, CustomerId about, Instant at, String text) {}

    private final JdbcClient jdbc;
    private final Envelopes envelopes;

    OutboxRows(JdbcClient jdbc, Envelopes envelopes) {
        this.jdbc = jdbc;
        this.envelopes = envelopes;
    }

    void insert(Message message) {
        var closed = envelopes.close(message.id(), message.text());
        jdbc.sql(
                        """
                        insert into delivery_message
                            (id, recipient, type, customer_id, written_at, master, wrapped, content_text)
                        values (:id, :recipient, :type, :about, :at, :master, :wrapped, :text)""")
                .param("id", message.id())
                .param("recipient", message.recipient())
                .param("type", message.type())
                .param("about", message.about().number())
                .param("at", message.at().atOffset(ZoneOffset.UTC))
                .param("master", closed.master())
                .param("wrapped", closed.wrapped())
                .param("text", closed.text())
                .update();
    }

    Optional<Message> find(String id) {
        return jdbc.sql("select * from delivery_message where id = :id")
                .param("id", id)
                .query((row, n) -> new Message(
                        id,
                        row.getString("recipient"),
                        row.getString("type"),
                        CustomerId.of(row.getLong("customer_id")),
                        row.getObject("written_at", OffsetDateTime.class).toInstant(),
                        envelopes.open(
                                id,
                                new Envelopes.Closed(
                                        row.getString("master"),
                                        row.getString("wrapped"),
                                        row.getString("content_text")))))
                .optional();
    }

    void delete(String id) {
        jdbc.sql("delete from delivery_message where id = :id").param("id", id).update();
    }

    /** When the oldest was written that is still to be told. */
    Optional<Instant> oldest() {
        return jdbc.sql("select written_at from delivery_message order by written_at fetch first 1 row only")
                .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }
}
