package io.rapport.delivery;

import io.rapport.customer.vault.Envelope;
import io.rapport.customer.vault.Envelopes;
import io.rapport.kernel.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Messages on their way, and that others were told: then without what was said. */
@Component
class OutboxRows {

    /**
     * @param about one, or the two who are one or were
     * @param text the whole event, in JSON, in clear
     */
    record Message(String id, String recipient, String type, List<CustomerId> about, Instant at, String text) {}

    /** @param toldAt null while it is on its way */
    record Notice(String recipient, String type, Instant at, @Nullable Instant toldAt) {}

    private final JdbcClient jdbc;
    private final Envelopes envelopes;

    OutboxRows(JdbcClient jdbc, Envelopes envelopes) {
        this.jdbc = jdbc;
        this.envelopes = envelopes;
    }

    void insert(Message message) {
        var closed = envelopes.close(Envelope.MESSAGE, message.id(), message.text());
        jdbc.sql(
                        """
                        insert into delivery_message
                            (id, recipient, type, customer_id, other_id, written_at, master, wrapped, content_text)
                        values (:id, :recipient, :type, :about, :other, :at, :master, :wrapped, :text)""")
                .param("id", message.id())
                .param("recipient", message.recipient())
                .param("type", message.type())
                .param("about", message.about().get(0).number())
                .param(
                        "other",
                        message.about().size() == 1
                                ? null
                                : message.about().get(1).number())
                .param("at", message.at().atOffset(ZoneOffset.UTC))
                .param("master", closed.master())
                .param("wrapped", closed.wrapped())
                .param("text", closed.text())
                .update();
    }

    /** Of one that was told there is none any more. */
    Optional<Message> find(String id) {
        return jdbc.sql("select * from delivery_message where id = :id and told_at is null")
                .param("id", id)
                .query((row, n) -> new Message(
                        id,
                        row.getString("recipient"),
                        row.getString("type"),
                        about(row),
                        at(row, "written_at"),
                        envelopes.open(
                                Envelope.MESSAGE,
                                id,
                                new Envelopes.Closed(
                                        row.getString("master"),
                                        row.getString("wrapped"),
                                        row.getString("content_text")))))
                .optional();
    }

    /** It stays that it was told, and nothing of what was said. */
    void told(String id, Instant now) {
        jdbc.sql("update delivery_message set told_at = :now, master = '', wrapped = '', content_text = ''"
                        + " where id = :id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /** Everything about these, told or not, oldest first. */
    List<Notice> about(List<CustomerId> customers) {
        return jdbc.sql("select recipient, type, written_at, told_at from delivery_message"
                        + " where customer_id in (:customers) or other_id in (:customers) order by written_at, id")
                .param("customers", customers.stream().map(CustomerId::number).toList())
                .query((row, n) -> new Notice(
                        row.getString("recipient"),
                        row.getString("type"),
                        at(row, "written_at"),
                        row.getObject("told_at") == null ? null : at(row, "told_at")))
                .list();
    }

    /** Of one that was told nothing. @return whether it was there */
    boolean delete(String id) {
        return jdbc.sql("delete from delivery_message where id = :id and told_at is null")
                        .param("id", id)
                        .update()
                > 0;
    }

    /** When the oldest was written that is still to be told. */
    Optional<Instant> oldest() {
        return jdbc.sql("select written_at from delivery_message where told_at is null"
                        + " order by written_at fetch first 1 row only")
                .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    private static List<CustomerId> about(ResultSet row) throws SQLException {
        var one = CustomerId.of(row.getLong("customer_id"));
        var other = row.getLong("other_id");
        return row.wasNull() ? List.of(one) : List.of(one, CustomerId.of(other));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
