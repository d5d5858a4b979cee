package io.rapport.customer.bulk;

import io.rapport.customer.bulk.FactBatch.Key;
import io.rapport.customer.bulk.FactBatch.New;
import io.rapport.customer.store.Columns;
import io.rapport.customer.vault.Vault;
import io.rapport.kernel.CustomerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** Which observation counts per kind and source: the newest, and of two at the same instant the larger value. */
@Component("bulkLatestBatch")
class LatestBatch {

    private record Place(long customer, String kind, String source) {
        static Place of(Key key) {
            return new Place(key.customer(), key.kind(), key.source());
        }
    }

    private record Counts(long fact, Instant at, String value) {}

    private static final Comparator<New> LATER =
            Comparator.<New, Instant>comparing(row -> row.key().at()).thenComparing(New::value);

    private static final String COLUMNS = "observed_at timestamp with time zone, fingerprint varchar, fact_id bigint,"
            + " customer_id bigint, kind varchar, source varchar";

    private static final String REPLACE =
            """
            merge into customer_fact_latest as kept using %s
            on kept.customer_id = said.customer_id and kept.kind = said.kind and kept.source = said.source
                and kept.fact_id = said.before
            when matched then update set observed_at = said.observed_at, fingerprint = said.fingerprint,
                fact_id = said.fact_id""";

    private final Rows rows;

    LatestBatch(Rows rows) {
        this.rows = rows;
    }

    /** @param ids the number of each */
    void add(List<New> facts, Map<Key, Long> ids, Vault vault) {
        var best = new LinkedHashMap<Place, New>();
        facts.forEach(row -> best.merge(Place.of(row.key()), row, BinaryOperator.maxBy(LATER)));
        var standing = standing(facts, vault);
        var first = new ArrayList<@Nullable Object[]>();
        var newer = new ArrayList<@Nullable Object[]>();
        best.forEach((place, row) -> {
            var key = row.key();
            var id = Objects.requireNonNull(ids.get(key));
            var before = standing.get(place);
            if (before == null) {
                row.whom().learned();
                first.add(columns(key, id, null));
            } else if (isLater(row, before)) {
                newer.add(columns(key, id, before.fact()));
            }
        });
        write(first, newer);
    }

    private static boolean isLater(New row, Counts before) {
        var order = row.key().at().compareTo(before.at());
        return order > 0 || order == 0 && row.value().compareTo(before.value()) > 0;
    }

    private static @Nullable Object[] columns(Key key, long id, @Nullable Long before) {
        var at = Columns.time(key.at());
        return before == null
                ? new @Nullable Object[] {at, key.fingerprint(), id, key.customer(), key.kind(), key.source()}
                : new @Nullable Object[] {at, key.fingerprint(), id, key.customer(), key.kind(), key.source(), before};
    }

    private void write(List<@Nullable Object[]> first, List<@Nullable Object[]> newer) {
        rows.insert("customer_fact_latest", COLUMNS, first);
        if (rows.change(REPLACE, COLUMNS + ", before bigint", newer) < newer.size()) {
            throw new ConcurrencyFailureException("Somebody wrote a fact that a batch was writing, too");
        }
    }

    private Map<Place, Counts> standing(List<New> facts, Vault vault) {
        var standing = new HashMap<Place, Counts>();
        rows.find(
                """
                select l.customer_id, l.kind, l.source, l.observed_at, l.fact_id, f.value_text
                from %s join customer_fact_latest l on l.customer_id = said.customer_id
                join customer_fact f on f.id = l.fact_id""",
                "customer_id bigint",
                facts.stream()
                        .filter(row -> !row.whom().isNew())
                        .map(row -> row.key().customer())
                        .distinct()
                        .map(known -> new @Nullable Object[] {known})
                        .toList(),
                row -> {
                    var customer = row.getLong("customer_id");
                    standing.put(
                            new Place(customer, row.getString("kind"), row.getString("source")),
                            new Counts(
                                    row.getLong("fact_id"),
                                    Columns.timeIn(row, "observed_at"),
                                    vault.open(CustomerId.of(customer), row.getString("value_text"))
                                            .orElse("")));
                });
        return standing;
    }
}
