package io.rapport.notes;

import static io.rapport.customer.retention.StartEvent.CONSENT_ENDED;
import static io.rapport.customer.retention.StartEvent.EXPIRED;
import static io.rapport.customer.retention.StartEvent.RECORDED;

import io.rapport.customer.Consent;
import io.rapport.customer.Customers;
import io.rapport.customer.erasure.CustomerErased;
import io.rapport.customer.retention.RetainedItem;
import io.rapport.customer.retention.RetainedItems;
import io.rapport.customer.retention.StartEvent;
import io.rapport.customer.retention.Stock;
import io.rapport.kernel.CustomerId;
import io.rapport.notes.NoteRules.Rule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A note goes in the night after it expired or its consent ended, some time after the relationship, and with the customer. */
@Component("retainedNotes")
class NoteItems implements RetainedItems {

    static final String CLASS = "relationship-note";

    private record Row(CustomerId customer, String category, long id, Instant writtenAt, Instant expiresAt) {}

    private final JdbcClient jdbc;
    private final NoteRows rows;
    private final NoteRules rules;
    private final Customers customers;

    NoteItems(JdbcClient jdbc, NoteRows rows, NoteRules rules, Customers customers) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.rules = rules;
        this.customers = customers;
    }

    @EventListener
    void forget(CustomerErased erased) {
        jdbc.sql("delete from notes_entry where customer_id = :customer")
                .param("customer", erased.customer().number())
                .update();
    }

    @Override
    public Set<String> classes() {
        return Set.of(CLASS);
    }

    @Override
    public List<RetainedItem> of(Collection<CustomerId> of, Map<String, Instant> until) {
        if (!until.containsKey(CLASS)) {
            return List.of();
        }
        return jdbc
                .sql(
                        """
                        select id, customer_id, category, coalesce(changed_at, written_at), expires_at from notes_entry
                        where customer_id in (:customers) and written_at <= :until""")
                .param("customers", NoteRows.numbers(of))
                .param("until", until.get(CLASS).atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Row(
                        CustomerId.of(row.getLong(2)), row.getString(3), row.getLong(1), at(row, 4), at(row, 5)))
                .list()
                .stream()
                .map(row -> new RetainedItem(row.customer(), CLASS, Long.toString(row.id()), starts(row), false))
                .toList();
    }

    private Map<StartEvent, Instant> starts(Row row) {
        var starts = new EnumMap<StartEvent, Instant>(StartEvent.class);
        starts.put(RECORDED, row.writtenAt());
        starts.put(EXPIRED, row.expiresAt());
        consent(row)
                .filter(consent -> !consent.stands())
                .ifPresent(withdrawn -> starts.put(CONSENT_ENDED, withdrawn.since()));
        return starts;
    }

    private Optional<Consent> consent(Row row) {
        return rules.find(row.category()).map(Rule::consent).flatMap(kind -> customers.consent(row.customer(), kind));
    }

    @Override
    public void remove(CustomerId customer, Collection<RetainedItem> due) {
        if (!due.isEmpty()) {
            rows.delete(RetainedItem.numbers(due));
        }
    }

    @Override
    public List<Stock> stock(Collection<CustomerId> of) {
        return jdbc.sql("select count(*), min(written_at) from notes_entry where customer_id in (:customers)")
                .param("customers", NoteRows.numbers(of))
                .query((row, n) -> new Stock(CLASS, row.getLong(1), row.getObject(2) == null ? null : at(row, 2)))
                .list();
    }

    private static Instant at(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
