package io.rapport.customer.bulk;

import io.rapport.customer.Observation;
import io.rapport.customer.lookalikes.TraitsChanged;
import io.rapport.customer.store.Columns;
import io.rapport.customer.vault.Vault;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** New observations of a batch. Which of them count, {@link LatestBatch} says. */
@Component("bulkFactBatch")
class FactBatch {

    /** What makes two observations the same. */
    record Key(long customer, String kind, String source, Instant at, String fingerprint) {}

    record New(Key key, Whom whom, Observation fact) {

        /** In clear. */
        String value() {
            return fact.value();
        }
    }

    private final JdbcClient jdbc;
    private final Rows inserts;
    private final LatestBatch latest;

    FactBatch(JdbcClient jdbc, Rows inserts, LatestBatch latest) {
        this.jdbc = jdbc;
        this.inserts = inserts;
        this.latest = latest;
    }

    void add(List<Plan.Said> said, Vault vault, Instant now) {
        var fresh = new LinkedHashMap<Key, New>();
        said.forEach(one -> {
            var key = key(one.whom(), one.fact(), vault);
            fresh.putIfAbsent(key, new New(key, one.whom(), one.fact()));
        });
        ids(fresh.values().stream().filter(one -> !one.whom().isNew()).toList())
                .keySet()
                .forEach(fresh::remove);
        if (fresh.isEmpty()) {
            return;
        }
        var rows = new ArrayList<>(fresh.values());
        insert(rows, vault, now);
        rows.stream()
                .filter(row -> TraitsChanged.KINDS.contains(row.key().kind()))
                .forEach(row -> row.whom().traitsChanged());
        latest.add(rows, ids(rows), vault);
    }

    private static Key key(Whom whom, Observation fact, Vault vault) {
        return new Key(
                whom.number(),
                fact.kind(),
                fact.source(),
                fact.observedAt().truncatedTo(ChronoUnit.MICROS),
                vault.fingerprint(whom.id(), fact.value()));
    }

    private void insert(List<New> rows, Vault vault, Instant now) {
        inserts.insert(
                "customer_fact (customer_id, kind, source, observed_at, fingerprint, value_text, recorded_at,"
                        + " author)",
                rows.parallelStream()
                        .map(row -> new @Nullable Object[] {
                            row.key().customer(),
                            row.key().kind(),
                            row.key().source(),
                            Columns.time(row.key().at()),
                            row.key().fingerprint(),
                            vault.seal(row.whom().id(), row.value()),
                            Columns.time(now),
                            row.fact().author()
                        })
                        .toList());
    }

    /** The numbers of those that are there. By their times, so that no history is read. */
    private Map<Key, Long> ids(List<New> wanted) {
        var ids = new HashMap<Key, Long>();
        if (wanted.isEmpty()) {
            return ids;
        }
        jdbc.sql("select id, customer_id, kind, source, observed_at, fingerprint from customer_fact"
                        + " where customer_id in (:customers) and observed_at in (:times)")
                .param("customers", keys(wanted).map(Key::customer).distinct().toList())
                .param(
                        "times",
                        keys(wanted).map(Key::at).distinct().map(Columns::time).toList())
                .query(row -> {
                    var key = new Key(
                            row.getLong("customer_id"),
                            row.getString("kind"),
                            row.getString("source"),
                            Columns.timeIn(row, "observed_at"),
                            row.getString("fingerprint"));
                    ids.put(key, row.getLong("id"));
                });
        return ids;
    }

    private static Stream<Key> keys(List<New> wanted) {
        return wanted.stream().map(New::key);
    }
}
