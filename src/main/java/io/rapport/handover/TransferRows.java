package io.rapport.handover;

import static java.time.ZoneOffset.UTC;

import io.rapport.escalation.pack.Receiver;
import io.rapport.handover.Transfer.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Transfers and their parcels at rest. */
@Component("handoverTransferRows")
class TransferRows {

    private final JdbcClient jdbc;

    TransferRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    TransferId insert(
            Transfer.Kind kind, @Nullable String team, @Nullable String person, boolean partly, String by, Instant at) {
        var number = jdbc.sql("select nextval('handover_transfer_id')")
                .query(Long.class)
                .single();
        jdbc.sql(
                        """
                        insert into handover_transfer (id, number, kind, team, person, partly, state, opened_by,
                            opened_at)
                        values (:id, :number, :kind, :team, :person, :partly, 'OPEN', :by, :at)""")
                .param("id", "G-" + number)
                .param("number", number)
                .param("kind", kind.name())
                .param("team", team)
                .param("person", person)
                .param("partly", partly)
                .param("by", by)
                .param("at", at.atOffset(UTC))
                .update();
        return new TransferId("G-" + number);
    }

    Optional<Transfer> find(TransferId id) {
        return jdbc.sql("select * from handover_transfer where id = :id")
                .param("id", id.value())
                .query(TransferRows::transfer)
                .optional();
    }

    /** Holds it, with all its parcels, until the end of the transaction. */
    Optional<Transfer> lock(TransferId id) {
        return jdbc.sql("select * from handover_transfer where id = :id for update")
                .param("id", id.value())
                .query(TransferRows::transfer)
                .optional();
    }

    /** The open ones first, then the newest. */
    List<Transfer> newest(int most) {
        return jdbc.sql("select * from handover_transfer order by case when state = 'OPEN' then 0 else 1 end,"
                        + " number desc fetch first :most rows only")
                .param("most", most)
                .query(TransferRows::transfer)
                .list();
    }

    /** Whether there is one that is open, of this kind about this person or whole team. */
    boolean isOpen(Transfer.Kind kind, String about) {
        return jdbc.sql("select count(*) from handover_transfer where kind = :kind and state = 'OPEN' and not partly"
                                + " and (person = :about or team = :about)")
                        .param("kind", kind.name())
                        .param("about", about)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void end(TransferId id, State state, Instant at) {
        jdbc.sql("update handover_transfer set state = :state, ended_at = :at where id = :id")
                .param("id", id.value())
                .param("state", state.name())
                .param("at", at.atOffset(UTC))
                .update();
    }

    /** In their order. */
    List<Parcel> parcels(TransferId id) {
        return jdbc.sql("select * from handover_parcel where transfer_id = :id order by nth")
                .param("id", id.value())
                .query(TransferRows::parcel)
                .list();
    }

    Optional<Parcel> parcel(TransferId id, int nth) {
        return jdbc.sql("select * from handover_parcel where transfer_id = :id and nth = :nth")
                .param("id", id.value())
                .param("nth", nth)
                .query(TransferRows::parcel)
                .optional();
    }

    void add(TransferId id, int nth, Receiver to) {
        jdbc.sql("insert into handover_parcel (transfer_id, nth, to_id, to_is_group, state)"
                        + " values (:id, :nth, :to, :group, 'CHOSEN')")
                .param("id", id.value())
                .param("nth", nth)
                .param("to", to.id())
                .param("group", to.isGroup())
                .update();
    }

    /** Writes all of it but its name. */
    void save(Parcel parcel) {
        jdbc.sql(
                        """
                        update handover_parcel set to_id = :to, to_is_group = :group, state = :state, hash = :hash,
                            sent_at = :sent, due_at = :due, answered_by = :by, answered_for = :for, answered_at = :at,
                            refusal = :refusal where transfer_id = :id and nth = :nth""")
                .param("id", parcel.transfer().value())
                .param("nth", parcel.nth())
                .param("to", parcel.to().id())
                .param("group", parcel.to().isGroup())
                .param("state", parcel.state().name())
                .param("hash", parcel.hash())
                .param("sent", time(parcel.sentAt()))
                .param("due", time(parcel.dueAt()))
                .param("by", parcel.answeredBy())
                .param("for", parcel.answeredFor())
                .param("at", time(parcel.answeredAt()))
                .param("refusal", parcel.refusal())
                .update();
    }

    private static Transfer transfer(ResultSet row, int number) throws SQLException {
        return new Transfer(
                new TransferId(row.getString("id")),
                Transfer.Kind.valueOf(row.getString("kind")),
                row.getString("team"),
                row.getString("person"),
                row.getBoolean("partly"),
                State.valueOf(row.getString("state")),
                row.getString("opened_by"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                instant(row, "ended_at"));
    }

    private static Parcel parcel(ResultSet row, int number) throws SQLException {
        return new Parcel(
                new TransferId(row.getString("transfer_id")),
                row.getInt("nth"),
                new Receiver(row.getString("to_id"), row.getBoolean("to_is_group")),
                Parcel.State.valueOf(row.getString("state")),
                row.getString("hash"),
                instant(row, "sent_at"),
                instant(row, "due_at"),
                row.getString("answered_by"),
                row.getString("answered_for"),
                instant(row, "answered_at"),
                row.getString("refusal"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atOffset(UTC);
    }
}
