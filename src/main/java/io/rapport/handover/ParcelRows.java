package io.rapport.handover;

import static java.time.ZoneOffset.UTC;

import io.rapport.escalation.pack.HandOver;
import io.rapport.escalation.pack.HandOverId;
import io.rapport.escalation.pack.Receiver;
import io.rapport.handover.Item.Sort;
import io.rapport.handover.Item.State;
import io.rapport.kernel.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Parcels, and what goes on in them, at rest. */
@Component("handoverParcelRows")
class ParcelRows {

    private final JdbcClient jdbc;

    ParcelRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Item item) {
        var customer = item.customer();
        jdbc.sql(
                        """
                        insert into handover_item (transfer_id, nth, sort, ref, customer_id, case_id, held_by, team, state)
                        values (:transfer, :nth, :sort, :ref, :customer, :case, :held, :team, 'LISTED')""")
                .param("transfer", item.transfer().value())
                .param("nth", item.nth())
                .param("sort", item.sort().name())
                .param("ref", item.ref())
                .param("customer", customer == null ? null : customer.value())
                .param("case", item.caseId())
                .param("held", item.heldBy())
                .param("team", item.team())
                .update();
    }

    Optional<Parcel> parcel(TransferId id, int nth) {
        return parcel(id, nth, "");
    }

    private Optional<Parcel> parcel(TransferId id, int nth, String lock) {
        return jdbc.sql("select * from handover_parcel where transfer_id = :id and nth = :nth" + lock)
                .param("id", id.value())
                .param("nth", nth)
                .query(ParcelRows::parcel)
                .optional();
    }

    /** As it is now; held until the end of the transaction. */
    Parcel lock(Parcel parcel) {
        return parcel(parcel.transfer(), parcel.nth(), " for update").orElseThrow();
    }

    /** Writes all of it but its name. */
    void save(Parcel parcel) {
        jdbc.sql(
                        """
                        update handover_parcel set to_id = :to, to_is_group = :group, chosen_by = :chosen, state = :state, hash = :hash,
                            sent_at = :sent, due_at = :due, answered_by = :by, answered_for = :for, answered_at = :at,
                            refusal = :refusal where transfer_id = :id and nth = :nth""")
                .param("id", parcel.transfer().value())
                .param("nth", parcel.nth())
                .param("to", parcel.to().id())
                .param("group", parcel.to().isGroup())
                .param("chosen", parcel.chosenBy())
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

    /** As they were listed. */
    List<Item> of(TransferId id) {
        return jdbc.sql("select * from handover_item where transfer_id = :id order by id")
                .param("id", id.value())
                .query(ParcelRows::item)
                .list();
    }

    private Stream<Item> in(Parcel parcel) {
        return of(parcel.transfer()).stream().filter(item -> item.nth() != null && item.nth() == parcel.nth());
    }

    List<Item> listed(Parcel parcel) {
        return in(parcel).filter(Item::isListed).toList();
    }

    List<HandOverId> packs(Parcel parcel) {
        return in(parcel)
                .flatMap(item -> Stream.ofNullable(item.pack()))
                .distinct()
                .toList();
    }

    List<Item> in(HandOverId pack) {
        return jdbc.sql("select * from handover_item where hand_over_id = :pack order by id")
                .param("pack", pack.value())
                .query(ParcelRows::item)
                .list();
    }

    void into(Item item, int nth) {
        jdbc.sql("update handover_item set nth = :nth where id = :id")
                .param("nth", nth)
                .param("id", item.number())
                .update();
    }

    void packed(Item item, HandOver pack) {
        jdbc.sql("update handover_item set hand_over_id = :pack, pack_hash = :hash where id = :id")
                .param("pack", pack.id().value())
                .param("hash", pack.hash())
                .param("id", item.number())
                .update();
    }

    /** @return whether it had not been taken, and was not gone */
    boolean taken(Item item, String by, Instant at) {
        return jdbc.sql("update handover_item set state = 'TAKEN', taken_by = :by, taken_at = :at"
                                + " where id = :id and state = 'LISTED'")
                        .param("by", by)
                        .param("at", at.atOffset(UTC))
                        .param("id", item.number())
                        .update()
                > 0;
    }

    void gone(Item item) {
        jdbc.sql("update handover_item set state = 'GONE' where id = ? and state = 'LISTED'")
                .param(item.number())
                .update();
    }

    private static Item item(ResultSet row, int number) throws SQLException {
        var nth = row.getObject("nth", Integer.class);
        var customer = row.getString("customer_id");
        var pack = row.getString("hand_over_id");
        return new Item(
                row.getLong("id"),
                new TransferId(row.getString("transfer_id")),
                nth,
                Sort.valueOf(row.getString("sort")),
                row.getString("ref"),
                customer == null ? null : new CustomerId(customer),
                row.getString("case_id"),
                row.getString("held_by"),
                row.getString("team"),
                State.valueOf(row.getString("state")),
                pack == null ? null : new HandOverId(pack),
                row.getString("pack_hash"),
                row.getString("taken_by"),
                TransferRows.instant(row, "taken_at"));
    }

    static Parcel parcel(ResultSet row, int number) throws SQLException {
        return new Parcel(
                new TransferId(row.getString("transfer_id")),
                row.getInt("nth"),
                new Receiver(row.getString("to_id"), row.getBoolean("to_is_group"), null),
                row.getString("chosen_by"),
                Parcel.State.valueOf(row.getString("state")),
                row.getString("hash"),
                TransferRows.instant(row, "sent_at"),
                TransferRows.instant(row, "due_at"),
                row.getString("answered_by"),
                row.getString("answered_for"),
                TransferRows.instant(row, "answered_at"),
                row.getString("refusal"));
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atOffset(UTC);
    }
}
