package io.rapport.customer.retention;

import static io.rapport.customer.retention.StartEvent.CASE_CLOSED;
import static io.rapport.customer.retention.StartEvent.OBSERVED;
import static io.rapport.customer.retention.StartEvent.RECORDED;

import io.rapport.customer.retention.Cases.CustomerCase;
import io.rapport.kernel.CustomerId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was said. Of a case, it is kept with the case: while it is open, no period has started. */
@Component("retainedInteractions")
class InteractionItems implements RetainedItems {

    static final String CONVERSATION = "conversation";

    private record Row(long id, CustomerId customer, Instant happenedAt, Instant recordedAt, @Nullable String about) {}

    private final JdbcClient jdbc;
    private final Relationships relationships;

    InteractionItems(JdbcClient jdbc, Relationships relationships) {
        this.jdbc = jdbc;
        this.relationships = relationships;
    }

    @Override
    public Set<String> classes() {
        return Set.of(CONVERSATION);
    }

    @Override
    public List<RetainedItem> of(Collection<CustomerId> customers, Map<String, Instant> until) {
        if (!until.containsKey(CONVERSATION)) {
            return List.of();
        }
        var rows = jdbc.sql(
                        """
                        select id, customer_id, happened_at, recorded_at, request_id from customer_interaction
                        where customer_id in (:customers) and (happened_at <= :until or recorded_at <= :until)""")
                .param("customers", customers.stream().map(CustomerId::number).toList())
                .param("until", until.get(CONVERSATION).atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Row(
                        row.getLong(1),
                        CustomerId.of(row.getLong(2)),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        row.getString(5)))
                .list();
        return rows.isEmpty() ? List.of() : items(rows);
    }

    private List<RetainedItem> items(List<Row> rows) {
        var cases =
                relationships.cases(rows.stream().map(Row::customer).distinct().toList());
        var byId = cases.stream().collect(Collectors.toMap(CustomerCase::id, Function.identity()));
        var byOpening = cases.stream()
                .collect(Collectors.toMap(CustomerCase::opening, Function.identity(), (one, other) -> one));
        return rows.stream()
                .map(row -> {
                    var of = Stream.of(
                                    row.about() == null ? null : byId.get(row.about()), byOpening.get("I-" + row.id()))
                            .filter(Objects::nonNull)
                            .toList();
                    return new RetainedItem(row.customer(), CONVERSATION, "" + row.id(), starts(row, of), false);
                })
                .toList();
    }

    /** @param of the cases it belongs to: the one it is about, the one it opened */
    private static Map<StartEvent, Instant> starts(Row row, List<CustomerCase> of) {
        if (of.isEmpty()) {
            return Map.of(OBSERVED, row.happenedAt(), RECORDED, row.recordedAt());
        }
        var last = row.happenedAt();
        for (var each : of) {
            if (each.closedAt() == null) {
                return Map.of();
            }
            last = each.closedAt().isAfter(last) ? each.closedAt() : last;
        }
        return Map.of(CASE_CLOSED, last);
    }

    @Override
    public void remove(CustomerId customer, Collection<RetainedItem> due) {
        jdbc.sql("delete from customer_interaction where customer_id = :customer and id in (:ids)")
                .param("customer", customer.number())
                .param("ids", RetainedItem.numbers(due))
                .update();
        jdbc.sql(
                        """
                        update customer_summary set
                        interactions = (select count(*) from customer_interaction where customer_id = :customer),
                        last_contact_at = (select max(happened_at) from customer_interaction where customer_id = :customer)
                        where customer_id = :customer""")
                .param("customer", customer.number())
                .update();
    }

    @Override
    public List<Stock> stock(Collection<CustomerId> customers) {
        return jdbc.sql("select count(*), min(happened_at) from customer_interaction where customer_id in (:customers)")
                .param("customers", customers.stream().map(CustomerId::number).toList())
                .query((row, n) -> {
                    var oldest = row.getObject(2, OffsetDateTime.class);
                    return new Stock(CONVERSATION, row.getLong(1), oldest == null ? null : oldest.toInstant());
                })
                .list();
    }
}
