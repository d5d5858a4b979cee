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
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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

    private final Rows rows;
    private final LatestBatch latest;

    FactBatch(Rows rows, LatestBatch latest) {
        this.rows = rows;
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
        var added = new ArrayList<>(fresh.values());
        insert(added, vault, now);
        added.stream()
                .filter(row -> TraitsChanged.KINDS.contains(row.key().kind()))
                .forEach(row -> row.whom().traitsChanged());
        latest.add(added, ids(added), vault);
    }

    private static Key key(Whom whom, Observation fact, Vault vault) {
        return new Key(
                whom.number(),
                fact.kind(),
                fact.source(),
                fact.observedAt().truncatedTo(ChronoUnit.MICROS),
                vault.fingerprint(whom.id(), fact.value()));
    }

    private void insert(List<New> added, Vault vault, Instant now) {
        rows.insert(
                "customer_fact",
                "customer_id bigint, kind varchar, source varchar, observed_at timestamp with time zone,"
                        + " fingerprint varchar, value_text varchar, recorded_at timestamp with time zone,"
                        + " author varchar",
                added.parallelStream()
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

    /** The numbers of those that are there. */
    private Map<Key, Long> ids(List<New> wanted) {
        var ids = new HashMap<Key, Long>();
        rows.find(
                """
                select said.n, kept.id from %s join customer_fact kept
                on kept.customer_id = said.customer_id and kept.kind = said.kind and kept.source = said.source
                and kept.observed_at = said.observed_at and kept.fingerprint = said.fingerprint""",
                "n integer, customer_id bigint, kind varchar, source varchar, observed_at timestamp with time zone,"
                        + " fingerprint varchar",
                IntStream.range(0, wanted.size())
                        .mapToObj(n -> columns(n, wanted.get(n).key()))
                        .toList(),
                row -> ids.put(wanted.get(row.getInt(1)).key(), row.getLong(2)));
        return ids;
    }

    private static @Nullable Object[] columns(int n, Key key) {
        return new @Nullable Object[] {
            n, key.customer(), key.kind(), key.source(), Columns.time(key.at()), key.fingerprint()
        };
    }
}
