package io.rapport.customer.chronicle;

import io.rapport.customer.Consent;
import io.rapport.customer.Customers;
import io.rapport.customer.catalogue.FactCatalogue;
import io.rapport.customer.needtoknow.Sensitivity;
import io.rapport.customer.store.Columns;
import io.rapport.customer.vault.Vault;
import io.rapport.kernel.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Every word on what is so, with what it did: the first of its source, a change, or the same again. A special category
 * whose consent does not stand is not told.
 */
@Component("chapterOfFacts")
class FactChapter implements Chapter {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final FactCatalogue catalogue;
    private final Customers customers;

    FactChapter(JdbcClient jdbc, Vault vault, FactCatalogue catalogue, Customers customers) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.catalogue = catalogue;
        this.customers = customers;
    }

    @Override
    public EntryType type() {
        return EntryType.FACT;
    }

    @Override
    public List<Entry> before(List<CustomerId> members, Instant at, long number, int most) {
        vault.fetch(members);
        var untold = untold(members.get(0));
        return members.stream()
                .flatMap(member -> of(member, at, number, most, untold).stream())
                .toList();
    }

    private Set<String> untold(CustomerId customer) {
        var untold = catalogue.kinds().stream()
                .filter(kind -> kind.consent() != null)
                .filter(kind -> customers
                        .consent(customer, String.valueOf(kind.consent()))
                        .filter(Consent::stands)
                        .isEmpty())
                .map(kind -> kind.kind())
                .collect(Collectors.toSet());
        // no kind is called so; a list in SQL must hold something
        untold.add("");
        return untold;
    }

    /** Each member's part by its index, the word before by that of its kind. */
    private List<Entry> of(CustomerId member, Instant at, long number, int most, Set<String> untold) {
        return jdbc.sql(
                        """
                        select f.id, f.customer_id, f.kind, f.value_text, f.source, f.observed_at, f.recorded_at, f.author,
                            f.fingerprint, (select p.fingerprint from customer_fact p
                                where p.customer_id = f.customer_id and p.kind = f.kind and p.source = f.source
                                and p.observed_at < f.observed_at
                                order by p.observed_at desc, case when p.fingerprint = f.fingerprint then 0 else 1 end
                                fetch first 1 rows only) as said_before
                        from customer_fact f
                        where f.customer_id = :customer and f.observed_at <= :at and (f.observed_at < :at or f.id < :id)
                        and f.kind not in (:untold)
                        order by f.observed_at desc, f.id desc fetch first :most rows only""")
                .param("customer", member.number())
                .param("at", Columns.time(at))
                .param("id", number)
                .param("untold", untold)
                .param("most", most)
                .query(this::entry)
                .list();
    }

    private Entry entry(ResultSet row, int n) throws SQLException {
        var customer = CustomerId.of(row.getLong("customer_id"));
        var kind = catalogue.kind(row.getString("kind"));
        var details = new HashMap<String, String>();
        details.put("kind", kind.kind());
        details.put("title", kind.title());
        details.put("change", change(row.getString("said_before"), row.getString("fingerprint")));
        if (kind.currency() != null) {
            details.put("currency", kind.currency());
        }
        return new Entry(
                EntryType.FACT,
                "F-" + row.getLong("id"),
                row.getLong("id"),
                customer,
                Columns.timeIn(row, "observed_at"),
                Columns.timeIn(row, "recorded_at"),
                row.getString("source"),
                row.getString("author"),
                Sensitivity.valueOf(kind.sensitivity().name()),
                kind.kind(),
                Map.of(
                        Entry.TEXT,
                        vault.open(customer, row.getString("value_text")).orElse("")),
                details);
    }

    private static String change(@Nullable String before, String now) {
        return before == null ? "first" : before.equals(now) ? "confirmed" : "changed";
    }
}
