package io.rapport.customer.store;

import io.rapport.customer.SourceIdentifier;
import io.rapport.customer.vault.Vault;
import io.rapport.engine.asking.Question;
import io.rapport.engine.asking.Rounds;
import io.rapport.kernel.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Identifiers at rest; found by the lookup of their value. */
@Component
class IdentifierRows {

    static final Comparator<SourceIdentifier> ORDER =
            Comparator.comparing(SourceIdentifier::system).thenComparing(SourceIdentifier::value);

    private final JdbcClient jdbc;
    private final Inserts inserts;
    private final Vault vault;
    private final Rounds rounds;

    IdentifierRows(JdbcClient jdbc, Inserts inserts, Vault vault, Rounds rounds) {
        this.rounds = rounds;
        this.jdbc = jdbc;
        this.inserts = inserts;
        this.vault = vault;
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
                        "lookup", lookup(identifier),
                        "value", vault.seal(id, identifier.value()),
                        "id", id.number(),
                        "now", Columns.time(now)));
    }

    Optional<CustomerId> owner(SourceIdentifier identifier) {
        return jdbc.sql("select customer_id from customer_identifier"
                        + " where source_system = :system and value_lookup = :lookup")
                .param("system", identifier.system())
                .param("lookup", lookup(identifier))
                .query(Long.class)
                .optional()
                .map(CustomerId::of);
    }

    /** The identifiers of each of the customers, in one statement. */
    Map<Long, SortedSet<SourceIdentifier>> of(List<CustomerId> customers) {
        return customers.isEmpty() ? Map.of() : rounds.ask(question(customers));
    }

    /** The same, asked in the company of others. @param customers at least one */
    Question<Map<Long, SortedSet<SourceIdentifier>>> question(List<CustomerId> customers) {
        return new Question<>(
                "select customer_id, source_system, value_text from customer_identifier"
                        + " where customer_id in (:customers)",
                Map.of("customers", customers.stream().map(CustomerId::number).toList()),
                this::identifiers);
    }

    private Map<Long, SortedSet<SourceIdentifier>> identifiers(ResultSet row) throws SQLException {
        var known = new HashMap<Long, SortedSet<SourceIdentifier>>();
        while (row.next()) {
            var customer = row.getLong("customer_id");
            var system = row.getString("source_system");
            vault.open(CustomerId.of(customer), row.getString("value_text"))
                    .ifPresent(value -> known.computeIfAbsent(customer, id -> new TreeSet<>(ORDER))
                            .add(new SourceIdentifier(system, value)));
        }
        return known;
    }

    private String lookup(SourceIdentifier identifier) {
        return Lookups.of(identifier, vault);
    }

    void removeAll(CustomerId id) {
        jdbc.sql("delete from customer_identifier where customer_id = :id")
                .param("id", id.number())
                .update();
    }
}
