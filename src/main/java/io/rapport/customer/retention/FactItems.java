package io.rapport.customer.retention;

import static io.rapport.customer.retention.StartEvent.CONSENT_ENDED;
import static io.rapport.customer.retention.StartEvent.OBSERVED;
import static io.rapport.customer.retention.StartEvent.RECORDED;

import io.rapport.customer.catalogue.FactCatalogue;
import io.rapport.customer.catalogue.FactKind;
import io.rapport.customer.lookalikes.TraitsChanged;
import io.rapport.kernel.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is known, each kind in the class the catalogue gives it. The words on since when and until when somebody is a
 * customer say when periods begin: they stay with the customer, and go with the customer.
 */
@Component("retainedFacts")
class FactItems implements RetainedItems {

    private static final Set<String> STAY = Set.of(Relationships.SINCE, Relationships.UNTIL);

    private final JdbcClient jdbc;
    private final LatestFacts latest;
    private final ApplicationEventPublisher events;
    private final Map<String, FactKind> kinds;

    FactItems(JdbcClient jdbc, LatestFacts latest, ApplicationEventPublisher events, FactCatalogue catalogue) {
        this.jdbc = jdbc;
        this.latest = latest;
        this.events = events;
        this.kinds = catalogue.kinds().stream().collect(Collectors.toUnmodifiableMap(FactKind::kind, kind -> kind));
    }

    @Override
    public Set<String> classes() {
        var classes = kinds.values().stream().map(FactKind::retention).collect(Collectors.toSet());
        classes.add(Schedule.CUSTOMER_RECORD);
        return classes;
    }

    @Override
    public List<RetainedItem> of(Collection<CustomerId> customers, Map<String, Instant> until) {
        var items = new ArrayList<RetainedItem>();
        var byClass = kinds.values().stream()
                .filter(kind -> !STAY.contains(kind.kind()) && until.containsKey(kind.retention()))
                .collect(Collectors.groupingBy(
                        FactKind::retention, Collectors.mapping(FactKind::kind, Collectors.toList())));
        byClass.forEach((each, of) -> items.addAll(items(customers, of, until.get(each))));
        return items;
    }

    private List<RetainedItem> items(Collection<CustomerId> customers, List<String> of, Instant until) {
        var withdrawals = latest.withdrawals(
                customers,
                of.stream()
                        .map(kind -> kinds.get(kind).consent())
                        .filter(consent -> consent != null)
                        .toList());
        return jdbc.sql(
                        """
                        select f.id, f.customer_id, f.kind, f.observed_at, f.recorded_at,
                            case when l.fact_id is not null and f.observed_at = (select max(n.observed_at)
                                from customer_fact_latest n where n.customer_id = f.customer_id and n.kind = f.kind)
                            then 1 else 0 end as newest
                        from customer_fact f left join customer_fact_latest l
                            on l.customer_id = f.customer_id and l.kind = f.kind and l.source = f.source
                            and l.fact_id = f.id
                        where f.customer_id in (:customers) and f.kind in (:kinds)
                            and (f.observed_at <= :until or f.recorded_at <= :until)""")
                .param("customers", customers.stream().map(CustomerId::number).toList())
                .param("kinds", of)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, n) -> item(row, withdrawals))
                .list();
    }

    private RetainedItem item(ResultSet row, Map<LatestFacts.Consent, Instant> withdrawals) throws SQLException {
        var customer = CustomerId.of(row.getLong("customer_id"));
        var kind = kinds.get(row.getString("kind"));
        var starts = new EnumMap<StartEvent, Instant>(StartEvent.class);
        starts.put(OBSERVED, row.getObject("observed_at", OffsetDateTime.class).toInstant());
        starts.put(RECORDED, row.getObject("recorded_at", OffsetDateTime.class).toInstant());
        var consent = kind.consent();
        if (consent != null) {
            var withdrawn = withdrawals.get(new LatestFacts.Consent(customer, consent));
            if (withdrawn != null) {
                starts.put(CONSENT_ENDED, withdrawn);
            }
        }
        return new RetainedItem(customer, kind.retention(), "" + row.getLong("id"), starts, row.getInt("newest") == 1);
    }

    @Override
    public void remove(CustomerId customer, Collection<RetainedItem> due) {
        latest.remove(customer.number(), RetainedItem.numbers(due));
        // a key that others find them by may have come from one of these
        events.publishEvent(new TraitsChanged(customer));
    }

    @Override
    public List<Stock> stock(Collection<CustomerId> customers) {
        var numbers = customers.stream().map(CustomerId::number).toList();
        var stock = new ArrayList<>(
                jdbc.sql("select count(*), min(registered_at) from customer_record where id in (:customers)")
                        .param("customers", numbers)
                        .query((row, n) ->
                                stock(Schedule.CUSTOMER_RECORD, row.getLong(1), row.getObject(2, OffsetDateTime.class)))
                        .list());
        stock.addAll(jdbc.sql("select kind, count(*), min(observed_at) from customer_fact"
                        + " where customer_id in (:customers) and kind not in (:stay) group by kind")
                .param("customers", numbers)
                .param("stay", STAY)
                .query((row, n) ->
                        stock(classOf(row.getString(1)), row.getLong(2), row.getObject(3, OffsetDateTime.class)))
                .list());
        return stock;
    }

    /** What is no longer declared is counted with the customer, and goes with the customer. */
    private String classOf(String kind) {
        return kinds.containsKey(kind) ? kinds.get(kind).retention() : Schedule.CUSTOMER_RECORD;
    }

    private static Stock stock(String each, long count, OffsetDateTime oldest) {
        return new Stock(each, count, oldest == null ? null : oldest.toInstant());
    }
}
