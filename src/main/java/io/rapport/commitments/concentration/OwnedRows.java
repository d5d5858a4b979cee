package io.rapport.commitments.concentration;

import io.rapport.commitments.CommitmentId;
import io.rapport.customer.acquaintance.Acquaintance;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who gave what, and who has to keep what is open; the words stay sealed. */
@Component
class OwnedRows {

    private final JdbcClient jdbc;

    OwnedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which person has to keep how many open ones, by customer. */
    List<Acquaintance> ownersOfOpen() {
        return jdbc.sql(
                        """
                        select customer_id, owner, count(*), max(coalesce(changed_at, promised_at)) from commitments_entry
                        where state = 'open' and not owner_is_team group by customer_id, owner""")
                .query(Acquaintance::of)
                .list();
    }

    /** Who has given how many since then, or longer ago and they are open, by customer; a file is nobody. */
    List<Acquaintance> givers(Instant since) {
        return jdbc.sql(
                        """
                        select customer_id, author, count(*), max(promised_at) from commitments_entry
                        where external_lookup is null and (state = 'open' or promised_at >= :since) group by customer_id, author""")
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Acquaintance::of)
                .list();
    }

    /** Those that are due first first. */
    List<OpenCommitment> openOf(String person, int most) {
        return jdbc.sql(
                        """
                        select id, customer_id, request_id, due_at, due_zone from commitments_entry
                        where owner = :owner and not owner_is_team and state = 'open'
                        order by due_at, id fetch first :most rows only""")
                .param("owner", person)
                .param("most", most)
                .query((row, n) -> new OpenCommitment(
                        new CommitmentId("W-" + row.getLong(1)),
                        CustomerId.of(row.getLong(2)),
                        row.getString(3) == null ? null : new RequestId(row.getString(3)),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        row.getString(5)))
                .list();
    }

    Optional<CustomerId> customerOf(CommitmentId id) {
        return jdbc.sql("select customer_id from commitments_entry where id = :id")
                .param("id", number(id))
                .query((row, n) -> CustomerId.of(row.getLong(1)))
                .optional();
    }

    /** The caller holds the customer's lock. */
    boolean change(CommitmentId id, String from, String to, Instant at) {
        return jdbc.sql(
                                """
                        update commitments_entry set owner = :to, changed_by = :to, changed_at = :at, version = version + 1
                        where id = :id and state = 'open' and owner = :from and not owner_is_team""")
                        .param("to", to)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", number(id))
                        .param("from", from)
                        .update()
                > 0;
    }

    private static long number(CommitmentId id) {
        return Long.parseLong(id.value().substring(2));
    }
}
