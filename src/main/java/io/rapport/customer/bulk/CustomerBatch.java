package io.rapport.customer.bulk;

import io.rapport.customer.store.Columns;
import io.rapport.customer.vault.Vault;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Newcomers, identifiers and summaries of a batch. */
@Component("bulkCustomerBatch")
class CustomerBatch {

    private static final String NUMBERS =
            """
            with recursive counted(n) as (select 1 union all select n + 1 from counted where n < :many)
            select nextval('customer_number') from counted""";

    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final Rows rows;

    CustomerBatch(JdbcClient jdbc, JdbcOperations batches, Rows rows) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Registers the newcomers, and writes identifiers. The keys of everybody in the batch are at hand afterwards. */
    void add(Plan plan, Vault vault, Instant now) {
        var at = Columns.time(now);
        vault.fetch(plan.known().stream().map(Whom::id).toList());
        register(plan.newcomers(), vault, at);
        if (!plan.identifiers().isEmpty()) {
            rows.insert(
                    "customer_identifier (source_system, value_lookup, value_text, customer_id, added_at)",
                    plan.identifiers().parallelStream()
                            .map(claim -> new @Nullable Object[] {
                                claim.key().system(),
                                claim.key().lookup(),
                                vault.seal(claim.whom().id(), claim.identifier().value()),
                                claim.whom().number(),
                                at
                            })
                            .toList());
        }
    }

    private void register(List<Whom> newcomers, Vault vault, OffsetDateTime at) {
        if (newcomers.isEmpty()) {
            return;
        }
        var numbers = jdbc.sql(NUMBERS)
                .param("many", newcomers.size())
                .query(Long.class)
                .list();
        for (int i = 0; i < newcomers.size(); i++) {
            newcomers.get(i).number(numbers.get(i));
        }
        vault.admit(newcomers.stream().map(Whom::id).toList());
        rows.insert(
                "customer_record (id, name_text, registered_at)",
                newcomers.parallelStream()
                        .map(whom -> new @Nullable Object[] {whom.number(), vault.seal(whom.id(), whom.name()), at})
                        .toList());
    }

    /** Brings the summaries up to date, in the order of ids, so that two batches wait for each other in no ring. */
    void count(Plan plan) {
        if (!plan.newcomers().isEmpty()) {
            rows.insert(
                    "customer_summary (interactions, last_contact_at, facts, customer_id)",
                    plan.newcomers().stream()
                            .map(whom -> new @Nullable Object[] {
                                whom.interactions(), time(whom.lastContact()), whom.facts(), whom.number()
                            })
                            .toList());
        }
        var changed = plan.known().stream()
                .filter(Whom::isChanged)
                .sorted(Comparator.comparingLong(Whom::number))
                .toList();
        if (!changed.isEmpty()) {
            add(changed);
        }
    }

    private void add(List<Whom> changed) {
        var counts = batches.batchUpdate(
                """
                update customer_summary set interactions = interactions + ?, facts = facts + ?,
                last_contact_at = case when last_contact_at is null
                    or last_contact_at < cast(? as timestamp with time zone)
                    then coalesce(cast(? as timestamp with time zone), last_contact_at) else last_contact_at end
                where customer_id = ?""",
                changed.stream()
                        .map(whom -> new Object[] {
                            whom.interactions(),
                            whom.facts(),
                            time(whom.lastContact()),
                            time(whom.lastContact()),
                            whom.number()
                        })
                        .toList());
        for (var count : counts) {
            if (count == 0) {
                throw new ConcurrencyFailureException("A customer was erased while a batch wrote to them");
            }
        }
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : Columns.time(at);
    }
}
