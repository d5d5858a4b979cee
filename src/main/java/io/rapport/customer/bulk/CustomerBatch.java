package io.rapport.customer.bulk;

import io.rapport.customer.store.Columns;
import io.rapport.customer.vault.Vault;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Newcomers, identifiers and summaries of a batch. */
@Component("bulkCustomerBatch")
class CustomerBatch {

    private static final String NUMBERS =
            """
            with recursive counted(n) as (select 1 union all select n + 1 from counted where n < :many)
            select nextval('customer_number') from counted""";

    private static final String COUNTS =
            "customer_id bigint, interactions bigint, facts integer, last_contact_at timestamp with time zone";

    private static final String ADD =
            """
            merge into customer_summary as kept using %s on kept.customer_id = said.customer_id
            when matched then update set interactions = kept.interactions + said.interactions,
                facts = kept.facts + said.facts,
                last_contact_at = case
                    when kept.last_contact_at is null or kept.last_contact_at < said.last_contact_at
                    then coalesce(said.last_contact_at, kept.last_contact_at) else kept.last_contact_at end""";

    private final JdbcClient jdbc;
    private final Rows rows;

    CustomerBatch(JdbcClient jdbc, Rows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** Registers the newcomers, and writes identifiers. The keys of everybody in the batch are at hand afterwards. */
    void add(Plan plan, Vault vault, Instant now) {
        var at = Columns.time(now);
        vault.fetch(plan.known().stream().map(Whom::id).toList());
        register(plan.newcomers(), vault, at);
        rows.insert(
                "customer_identifier",
                "source_system varchar, value_lookup varchar, value_text varchar, customer_id bigint,"
                        + " added_at timestamp with time zone",
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
                "customer_record",
                "id bigint, name_text varchar, registered_at timestamp with time zone",
                newcomers.parallelStream()
                        .map(whom -> new @Nullable Object[] {whom.number(), vault.seal(whom.id(), whom.name()), at})
                        .toList());
    }

    /** Brings the summaries up to date, in the order of ids, so that two batches rarely wait for each other in a ring. */
    void count(Plan plan) {
        rows.insert(
                "customer_summary",
                COUNTS,
                plan.newcomers().stream().map(CustomerBatch::counts).toList());
        var changed = plan.known().stream()
                .filter(Whom::isChanged)
                .sorted(Comparator.comparingLong(Whom::number))
                .map(CustomerBatch::counts)
                .toList();
        if (rows.change(ADD, COUNTS, changed) < changed.size()) {
            throw new ConcurrencyFailureException("A customer was erased while a batch wrote to them");
        }
    }

    private static @Nullable Object[] counts(Whom whom) {
        return new @Nullable Object[] {whom.number(), whom.interactions(), whom.facts(), time(whom.lastContact())};
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : Columns.time(at);
    }
}
