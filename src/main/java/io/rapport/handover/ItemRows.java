package io.rapport.handover;

import static java.time.ZoneOffset.UTC;

import io.rapport.escalation.pack.HandOver;
import io.rapport.escalation.pack.HandOverId;
import io.rapport.handover.Item.Sort;
import io.rapport.handover.Item.State;
import io.rapport.kernel.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What goes on to somebody else, at rest. */
@Component("handoverItemRows")
class ItemRows {

    private final JdbcClient jdbc;

    ItemRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Item item) {
        var customer = item.customer();
        jdbc.sql(
                        """
                        insert into handover_item (transfer_id, nth, sort, ref, customer_id, case_id, held_by, state)
                        values (:transfer, :nth, :sort, :ref, :customer, :case, :held, 'LISTED')""")
                .param("transfer", item.transfer().value())
                .param("nth", item.nth())
                .param("sort", item.sort().name())
                .param("ref", item.ref())
                .param("customer", customer == null ? null : customer.value())
                .param("case", item.caseId())
                .param("held", item.heldBy())
                .update();
    }

    /** As they were listed. */
    List<Item> of(TransferId id) {
        return jdbc.sql("select * from handover_item where transfer_id = :id order by id")
                .param("id", id.value())
                .query(ItemRows::item)
                .list();
    }

    List<Item> of(TransferId id, int nth) {
        return of(id).stream()
                .filter(item -> item.nth() != null && item.nth() == nth)
                .toList();
    }

    List<Item> in(HandOverId pack) {
        return jdbc.sql("select * from handover_item where hand_over_id = :pack order by id")
                .param("pack", pack.value())
                .query(ItemRows::item)
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
        jdbc.sql("update handover_item set state = 'GONE' where id = :id and state = 'LISTED'")
                .param("id", item.number())
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
                State.valueOf(row.getString("state")),
                pack == null ? null : new HandOverId(pack),
                row.getString("pack_hash"),
                row.getString("taken_by"),
                TransferRows.instant(row, "taken_at"));
    }
}
