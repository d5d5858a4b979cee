package io.rapport.customer.store;

import io.rapport.customer.SourceIdentifier;
import io.rapport.kernel.CustomerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Identifiers at rest; found by the digest of their value. */
@Component
class IdentifierRows {

    private final JdbcClient jdbc;
    private final Inserts inserts;

    IdentifierRows(JdbcClient jdbc, Inserts inserts) {
        this.jdbc = jdbc;
        this.inserts = inserts;
    }

    /** @return whether it was written: not when somebody has it already, nor when there is no such customer */
    boolean add(CustomerId id, SourceIdentifier identifier, Instant now) {
        return inserts.insertPlain(
                """
                insert into customer_identifier (source_system, value_lookup, value_text, customer_id, added_at)
                select :system, :lookup, :value, id, cast(:now as timestamp with time zone)
                from customer_record where id = :id""",
                Map.of(
                        "system", identifier.system(),
                        "lookup", Columns.digest(identifier.value()),
                        "value", identifier.value(),
                        "id", Columns.number(id),
                        "now", Columns.time(now)));
    }

    Optional<CustomerId> owner(SourceIdentifier identifier) {
        return jdbc.sql("select customer_id from customer_identifier"
                        + " where source_system = :system and value_lookup = :lookup")
                .param("system", identifier.system())
                .param("lookup", Columns.digest(identifier.value()))
                .query(Long.class)
                .optional()
                .map(Columns::customer);
    }

    /** The identifiers of each of the customers, in one statement. */
    Map<Long, List<SourceIdentifier>> of(List<Long> customers) {
        var known = new HashMap<Long, List<SourceIdentifier>>();
        if (customers.isEmpty()) {
            return known;
        }
        jdbc.sql("select customer_id, source_system, value_text from customer_identifier"
                        + " where customer_id in (:customers) order by source_system, value_text")
                .param("customers", customers)
                .query(row -> {
                    known.computeIfAbsent(row.getLong("customer_id"), id -> new ArrayList<>())
                            .add(new SourceIdentifier(row.getString("source_system"), row.getString("value_text")));
                });
        return known;
    }

    void removeAll(CustomerId id) {
        jdbc.sql("delete from customer_identifier where customer_id = :id")
                .param("id", Columns.number(id))
                .update();
    }
}
