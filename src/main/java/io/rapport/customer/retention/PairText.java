package io.rapport.customer.retention;

import io.rapport.customer.restriction.Limits;
import io.rapport.customer.restriction.Restrictions;
import io.rapport.kernel.CustomerId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Words about two customers, a row of one table for each, that are blanked after their period while the row stays: what
 * is said of both is looked at, counted and removed with either.
 */
public abstract class PairText implements RetainedItems {

    private static final String CLASS = "case-text";

    /**
     * What one of the two needs kept is not deleted for the other; who they are one with included. A ground that keeps
     * something keeps all: these words do not say which fact they are about.
     */
    private static final String NEITHER_IS_HELD =
            """
             and not exists (
                select 1 from customer_record said
                join customer_record kept
                    on kept.id = coalesce(said.merged_into, said.id)
                    or kept.merged_into = coalesce(said.merged_into, said.id)
                where said.id in (%1$s, %2$s)
                and (exists (select 1 from customer_legal_hold h where h.customer_id = kept.id)
                    or exists (select 1 from customer_restriction r
                        where r.customer_id = kept.id and r.lifted_at is null and r.ground in (:grounds))))""";

    private final JdbcClient jdbc;
    private final Restrictions restrictions;
    private final String table;
    private final String one;
    private final String other;
    private final String since;

    /**
     * @param table has a number {@code id}, and {@code reason_text}: sealed, empty where it is gone
     * @param one the column of the one customer's number
     * @param other the column of the other's
     * @param since the column that says when the case was closed to which the words belong
     */
    protected PairText(
            JdbcClient jdbc, Restrictions restrictions, String table, String one, String other, String since) {
        this.jdbc = jdbc;
        this.restrictions = restrictions;
        this.table = table;
        this.one = one;
        this.other = other;
        this.since = since;
    }

    private record Row(long id, CustomerId one, CustomerId other, Instant at) {}

    @Override
    public final Set<String> classes() {
        return Set.of(CLASS);
    }

    @Override
    public final List<RetainedItem> of(Collection<CustomerId> customers, Map<String, Instant> until) {
        if (!until.containsKey(CLASS)) {
            return List.of();
        }
        return rows(customers, until.get(CLASS)).stream()
                .flatMap(row -> Stream.of(row.one(), row.other())
                        .filter(customers::contains)
                        .map(customer -> item(customer, row)))
                .toList();
    }

    private static RetainedItem item(CustomerId customer, Row row) {
        return new RetainedItem(
                customer,
                CLASS,
                Long.toString(row.id()),
                Map.of(
                        StartEvent.OBSERVED, row.at(),
                        StartEvent.RECORDED, row.at(),
                        StartEvent.CASE_CLOSED, row.at()),
                false);
    }

    private List<Row> rows(Collection<CustomerId> customers, Instant until) {
        return jdbc.sql(("select id, %1$s, %2$s, %3$s from %4$s where %3$s <= :until and %5$s" + NEITHER_IS_HELD)
                        .formatted(one, other, since, table, aboutThese()))
                .param("customers", numbers(customers))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("grounds", grounds())
                .query((row, n) -> new Row(
                        row.getLong(1),
                        CustomerId.of(row.getLong(2)),
                        CustomerId.of(row.getLong(3)),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    public final void remove(CustomerId customer, Collection<RetainedItem> due) {
        jdbc.sql("update %s set reason_text = '' where id in (:ids) and %s".formatted(table, aboutThese()))
                .param("customers", numbers(List.of(customer)))
                .param("ids", due.stream().map(item -> Long.valueOf(item.id())).toList())
                .update();
    }

    @Override
    public final List<Stock> stock(Collection<CustomerId> customers) {
        return jdbc.sql("select count(*), min(%s) from %s where %s".formatted(since, table, aboutThese()))
                .param("customers", numbers(customers))
                .query((row, n) -> {
                    var oldest = row.getObject(2, OffsetDateTime.class);
                    return new Stock(CLASS, row.getLong(1), oldest == null ? null : oldest.toInstant());
                })
                .list();
    }

    /** Those that keep what they are about, by the table: at least one, for a list in SQL is never empty. */
    private List<String> grounds() {
        var against = restrictions.groundsAgainst(Limits.DELETION);
        return against.isEmpty() ? List.of("") : against;
    }

    private String aboutThese() {
        return "(%s in (:customers) or %s in (:customers)) and reason_text <> ''".formatted(one, other);
    }

    private static List<Long> numbers(Collection<CustomerId> customers) {
        return customers.stream().map(CustomerId::number).toList();
    }
}
