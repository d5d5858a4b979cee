package io.rapport.escalation.pack;

import static java.time.ZoneOffset.UTC;

import io.rapport.escalation.pack.HandOver.State;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hand-overs at rest. */
@Component
class HandOverRows {

    private static final String ALL =
            """
            select id, customer_id, request_id, kind, from_id, from_is_group, to_id, to_is_group, asked_group, sent_by,
                sent_at, pack_hash, state, acknowledged_by, acknowledged_for, settled_at, previous_id
            from escalation_hand_over where\s""";

    private final JdbcClient jdbc;

    HandOverRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    HandOverId insert(NewHandOver sent, String sealed, String hash, Instant at, @Nullable HandOverId previous) {
        var number = jdbc.sql("select nextval('escalation_hand_over_id')")
                .query(Long.class)
                .single();
        var id = new HandOverId("H-" + number);
        var from = sent.from();
        var request = sent.request();
        jdbc.sql(
                        """
                        insert into escalation_hand_over (id, number, customer_id, request_id, kind, from_id, from_is_group,
                            to_id, to_is_group, asked_group, sent_by, sent_at, pack_text, pack_hash, state, previous_id)
                        values (:id, :number, :customer, :request, :kind, :from, :fromGroup, :to, :toGroup, :asked, :by, :at, :pack,
                            :hash, 'SENT', :previous)""")
                .param("id", id.value())
                .param("number", number)
                .param("customer", sent.customer().value())
                .param("request", request == null ? null : request.value())
                .param("kind", sent.kind().name())
                .param("from", from == null ? null : from.id())
                .param("fromGroup", from == null ? null : from.isGroup())
                .param("to", sent.to().id())
                .param("toGroup", sent.to().isGroup())
                .param("asked", sent.to().askedAs())
                .param("by", sent.sentBy())
                .param("at", at.atOffset(UTC))
                .param("pack", sealed)
                .param("hash", hash)
                .param("previous", previous == null ? null : previous.value())
                .update();
        return id;
    }

    Optional<HandOver> find(HandOverId id) {
        return jdbc.sql(ALL + "id = :id")
                .param("id", id.value())
                .query(HandOverRows::handOver)
                .optional();
    }

    /** Holds it until the end of the transaction. */
    Optional<HandOver> lock(HandOverId id) {
        return jdbc.sql(ALL + "id = :id for update")
                .param("id", id.value())
                .query(HandOverRows::handOver)
                .optional();
    }

    /** Where it went when it was not acknowledged in time. */
    Optional<HandOver> next(HandOverId id) {
        return jdbc.sql(ALL + "previous_id = :id")
                .param("id", id.value())
                .query(HandOverRows::handOver)
                .optional();
    }

    /** The sealed pack; empty when it was erased. */
    String sealed(HandOverId id) {
        return jdbc.sql("select pack_text from escalation_hand_over where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    void settle(HandOverId id, State state, @Nullable String by, @Nullable String forWhom, Instant at) {
        jdbc.sql(
                        """
                        update escalation_hand_over set state = :state, acknowledged_by = :by, acknowledged_for = :for,
                            settled_at = :at where id = :id""")
                .param("id", id.value())
                .param("state", state.name())
                .param("by", by)
                .param("for", forWhom)
                .param("at", at.atOffset(UTC))
                .update();
    }

    /** The first first. */
    List<HandOver> of(RequestId request) {
        return jdbc.sql(ALL + "request_id = :request order by number")
                .param("request", request.value())
                .query(HandOverRows::handOver)
                .list();
    }

    /** The newest first. */
    List<HandOver> of(Collection<CustomerId> members) {
        return jdbc.sql(ALL + "customer_id in (:customers) order by number desc")
                .param("customers", members.stream().map(CustomerId::value).toList())
                .query(HandOverRows::handOver)
                .list();
    }

    private static HandOver handOver(ResultSet row, int number) throws SQLException {
        var request = row.getString("request_id");
        var from = row.getString("from_id");
        var previous = row.getString("previous_id");
        var settled = row.getObject("settled_at", OffsetDateTime.class);
        return new HandOver(
                new HandOverId(row.getString("id")),
                new CustomerId(row.getString("customer_id")),
                request == null ? null : new RequestId(request),
                HandOverKind.valueOf(row.getString("kind")),
                from == null ? null : new Receiver(from, row.getBoolean("from_is_group"), null),
                new Receiver(row.getString("to_id"), row.getBoolean("to_is_group"), row.getString("asked_group")),
                row.getString("sent_by"),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                row.getString("pack_hash"),
                State.valueOf(row.getString("state")),
                row.getString("acknowledged_by"),
                row.getString("acknowledged_for"),
                settled == null ? null : settled.toInstant(),
                previous == null ? null : new HandOverId(previous));
    }
}
