package io.rapport.customer.proof;

import io.rapport.kernel.CustomerId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Messages to other systems that wait for their recipient. Each holds the recipient's own id of the customer, under a key
 * of its own that outlives the customer's: as long as it is here, not everything is gone.
 */
public final class UntoldMessages {

    static final String TABLE = "delivery_message";

    private static final String WAITING =
            """
            select recipient, type, state, count(*) from (
                select m.recipient, m.type, case when j.retries_ > 0 then 'waiting' else 'stuck' end as state
                from delivery_message m
                left join act_ru_execution e on e.business_key_ = m.id and e.parent_id_ is null
                left join act_ru_job j on j.process_instance_id_ = e.proc_inst_id_ and j.type_ = 'message'
                where m.told_at is null and (m.customer_id in (:ids) or m.other_id in (:ids))) untold
            group by recipient, type, state order by recipient, type, state""";

    private static final String SURVIVOR =
            "select survivor_id from customer_merge where absorbed_id = :id and undone_at is null";

    private static final String TOLD =
            "select count(*) from delivery_message where told_at is not null and (customer_id = :id or other_id = :id)";

    private UntoldMessages() {}

    /**
     * @param recipient code of the system that is to be told
     * @param type of what it is told
     * @param state {@code waiting} for the next attempt, or {@code stuck}: an incident for people, in Cockpit
     */
    public record Untold(String recipient, String type, String state, long messages) {

        String sentence() {
            return "%d message(s) %s to %s %s. They hold its own id of the customer and go when it has them, or are given up."
                    .formatted(
                            messages,
                            type,
                            recipient,
                            state.equals("stuck")
                                    ? "cannot be delivered: see the incidents of Tell recipients in Cockpit"
                                    : "are on their way");
        }
    }

    static List<Untold> about(JdbcClient jdbc, CustomerId customer) {
        return jdbc.sql(WAITING)
                .param("ids", toldUnder(jdbc, customer.number()))
                .query((row, n) -> new Untold(row.getString(1), row.getString(2), row.getString(3), row.getLong(4)))
                .list();
    }

    /** How many rows say that somebody was told of the customer; none after an erasure. */
    static long told(JdbcClient jdbc, CustomerId customer) {
        return jdbc.sql(TOLD).param("id", customer.number()).query(Long.class).single();
    }

    /** Who was merged is told of under the id that stands for them. */
    private static List<Long> toldUnder(JdbcClient jdbc, long customer) {
        var ids = new ArrayList<Long>();
        for (Long next = customer; next != null && !ids.contains(next); next = survivor(jdbc, next)) {
            ids.add(next);
        }
        return ids;
    }

    private static @Nullable Long survivor(JdbcClient jdbc, long customer) {
        return jdbc.sql(SURVIVOR)
                .param("id", customer)
                .query(Long.class)
                .optional()
                .orElse(null);
    }
}
