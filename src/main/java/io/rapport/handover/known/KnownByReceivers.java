package io.rapport.handover.known;

import static java.time.ZoneOffset.UTC;

import io.rapport.customer.acquaintance.Acquaintance;
import io.rapport.customer.acquaintance.TakenOver;
import io.rapport.kernel.CustomerId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever took over a relation from who left knows that customer now; who left does not any more. */
@Component("handoverKnownByReceivers")
class KnownByReceivers implements TakenOver {

    private final JdbcClient jdbc;

    KnownByReceivers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Acquaintance> since(Instant since) {
        return jdbc.sql(
                        """
                        select i.customer_id, i.taken_by, count(*), max(i.taken_at) from handover_item i
                        join handover_transfer t on t.id = i.transfer_id and t.kind = 'LEAVER'
                        where i.state = 'TAKEN' and i.sort <> 'WORK' and i.taken_at >= :since
                        group by i.customer_id, i.taken_by""")
                .param("since", since.atOffset(UTC))
                .query((row, n) -> new Acquaintance(
                        new CustomerId(row.getString(1)),
                        row.getString(2),
                        row.getLong(3),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    public Map<String, Instant> left() {
        var left = new HashMap<String, Instant>();
        jdbc.sql("select person, max(ended_at) from handover_transfer where kind = 'LEAVER' and state = 'DONE'"
                        + " group by person")
                .query(row -> {
                    left.put(
                            row.getString(1),
                            row.getObject(2, OffsetDateTime.class).toInstant());
                });
        return left;
    }
}
