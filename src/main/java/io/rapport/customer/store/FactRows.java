package io.rapport.customer.store;

import io.rapport.customer.Observation;
import io.rapport.customer.vault.Vault;
import io.rapport.engine.asking.Question;
import io.rapport.engine.asking.Rounds;
import io.rapport.kernel.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Observations at rest, all of them, and which one counts per kind and source. */
@Component
class FactRows {

    /** An observation that counts. */
    record Row(
            long id,
            long member,
            String kind,
            String value,
            String source,
            Instant observedAt,
            Instant recordedAt,
            @Nullable String author,
            @Nullable Instant saidWrongAt) {}

    private static final String COLUMNS =
            "select f.id, f.customer_id, f.kind, f.value_text, f.source, f.observed_at, f.recorded_at, f.author,"
                    + " (select w.said_at from customer_wrong_fact w where w.fact_id = f.id) as said_wrong_at ";

    private static final String LATEST = COLUMNS
            + "from customer_fact_latest l join customer_fact f on f.id = fact_id where l.customer_id in (:customers)";

    private final JdbcClient jdbc;
    private final Inserts inserts;
    private final Vault vault;
    private final Rounds rounds;

    FactRows(JdbcClient jdbc, Inserts inserts, Vault vault, Rounds rounds) {
        this.rounds = rounds;
        this.jdbc = jdbc;
        this.inserts = inserts;
        this.vault = vault;
    }

    /** @return the new observation's number; empty when it is a repeat, or there is no such customer */
    OptionalLong add(CustomerId customer, Observation seen, Instant now) {
        var values = key(customer, seen);
        values.put("value", vault.seal(customer, seen.value()));
        values.put("author", seen.author());
        values.put("now", Columns.time(now));
        var id = inserts.insert(
                """
                insert into customer_fact
                    (customer_id, kind, source, observed_at, fingerprint, value_text, recorded_at, author)
                select id, :kind, :source, cast(:observed as timestamp with time zone), :fingerprint, :value,
                    cast(:now as timestamp with time zone), cast(:author as varchar)
                from customer_record where id = :customer""",
                values);
        id.ifPresent(number -> makeLatest(number, seen, key(customer, seen)));
        return id;
    }

    /** @param own only when it was the same author who wrote it down */
    OptionalLong find(CustomerId customer, Observation seen, boolean own) {
        return jdbc.sql(
                        """
                        select id from customer_fact where customer_id = :customer and kind = :kind
                        and source = :source and observed_at = :observed and fingerprint = :fingerprint
                        and (not :own or author is not distinct from cast(:author as varchar))""")
                .params(key(customer, seen))
                .param("author", seen.author())
                .param("own", own)
                .query(row -> row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty());
    }

    /** The newest word of each source on each kind, of each member; by kind, the newest first. Asked with their keys. */
    Question<List<Row>> question(List<CustomerId> members) {
        return byKind(LATEST, members);
    }

    Question<List<Row>> all(List<CustomerId> members) {
        return byKind(COLUMNS + "from customer_fact f where f.customer_id in (:customers)", members);
    }

    List<Row> ask(Question<List<Row>> words, List<CustomerId> members) {
        vault.fetch(members);
        return rounds.ask(words);
    }

    private Question<List<Row>> byKind(String rows, List<CustomerId> members) {
        return Question.rows(
                rows + " order by f.kind, f.observed_at desc, f.source, f.id",
                Map.of("customers", members.stream().map(CustomerId::number).toList()),
                this::row);
    }

    List<Row> latest(List<CustomerId> members, String kind) {
        vault.fetch(members);
        return jdbc.sql(LATEST + " and l.kind = :kind order by f.observed_at desc, f.source, f.id")
                .param("customers", members.stream().map(CustomerId::number).toList())
                .param("kind", kind)
                .query(this::row)
                .list();
    }

    /** Newest wins; of two at the same instant the larger value, so that the order of arrival never matters. */
    private void makeLatest(long id, Observation seen, Map<String, Object> key) {
        key.put("id", id);
        if (replaceOlder(key) || replaceSmaller(seen, key)) {
            return;
        }
        if (inserts.insertPlain(
                """
                insert into customer_fact_latest (customer_id, kind, source, observed_at, fingerprint, fact_id)
                select id, :kind, :source, cast(:observed as timestamp with time zone), :fingerprint,
                    cast(:id as bigint)
                from customer_record where id = :customer and not exists
                    (select 1 from customer_fact_latest
                     where customer_id = :customer and kind = :kind and source = :source)""",
                key)) {
            jdbc.sql("update customer_summary set facts = facts + 1 where customer_id = :customer")
                    .params(key)
                    .update();
        } else if (!replaceOlder(key)) {
            // a twin wrote the first one between our two statements; now it can be seen, and may be older
            replaceSmaller(seen, key);
        }
    }

    private boolean replaceOlder(Map<String, Object> key) {
        return jdbc.sql(
                                """
                                update customer_fact_latest
                                set observed_at = :observed, fingerprint = :fingerprint, fact_id = :id
                                where customer_id = :customer and kind = :kind and source = :source
                                and observed_at < :observed""")
                        .params(key)
                        .update()
                == 1;
    }

    /** Only for two that differ at one instant, because both have to be opened. @return whether it was replaced */
    private boolean replaceSmaller(Observation seen, Map<String, Object> key) {
        while (true) {
            var standing = jdbc.sql(LATEST.replace("in (:customers)", "= :customer")
                            + " and l.kind = :kind and l.source = :source and l.observed_at = :observed"
                            + " and l.fingerprint <> :fingerprint")
                    .params(key)
                    .query(this::row)
                    .optional();
            if (standing.isEmpty() || standing.get().value().compareTo(seen.value()) > 0) {
                return false;
            }
            key.put("standing", standing.get().id());
            var replaced = jdbc.sql(
                            """
                            update customer_fact_latest set fingerprint = :fingerprint, fact_id = :id
                            where customer_id = :customer and kind = :kind and source = :source
                            and fact_id = :standing""")
                    .params(key)
                    .update();
            if (replaced == 1) {
                return true;
            }
        }
    }

    private Row row(ResultSet row, int number) throws SQLException {
        var customer = CustomerId.of(row.getLong("customer_id"));
        return new Row(
                row.getLong("id"),
                customer.number(),
                row.getString("kind"),
                vault.open(customer, row.getString("value_text")).orElse(""),
                row.getString("source"),
                Columns.timeIn(row, "observed_at"),
                Columns.timeIn(row, "recorded_at"),
                row.getString("author"),
                Columns.findTimeIn(row, "said_wrong_at"));
    }

    private Map<String, Object> key(CustomerId customer, Observation seen) {
        var key = new HashMap<String, Object>();
        key.put("customer", customer.number());
        key.put("kind", seen.kind());
        key.put("source", seen.source());
        key.put("observed", Columns.time(seen.observedAt()));
        key.put("fingerprint", vault.fingerprint(customer, seen.value()));
        return key;
    }
}
