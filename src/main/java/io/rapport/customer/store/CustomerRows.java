package io.rapport.customer.store;

import io.rapport.customer.Context;
import io.rapport.customer.Customer;
import io.rapport.customer.SourceIdentifier;
import io.rapport.kernel.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Customers at rest, with their summary. Identifiers lie in {@link IdentifierRows}. */
@Component
class CustomerRows {

    private final JdbcClient jdbc;
    private final Inserts inserts;
    private final IdentifierRows identifiers;

    CustomerRows(JdbcClient jdbc, Inserts inserts, IdentifierRows identifiers) {
        this.jdbc = jdbc;
        this.inserts = inserts;
        this.identifiers = identifiers;
    }

    CustomerId add(String name, Instant now) {
        var id = inserts.insert(
                        "insert into customer_record (name_text, registered_at) values (:name, :now)",
                        Map.of("name", name, "now", Columns.time(now)))
                .orElseThrow();
        jdbc.sql("insert into customer_summary (customer_id, interactions, facts) values (:id, 0, 0)")
                .param("id", id)
                .update();
        return Columns.customer(id);
    }

    /** Takes back a customer who turned out to be known; only for one that was added in this transaction. */
    void takeBack(CustomerId id) {
        identifiers.removeAll(id);
        var number = Columns.number(id);
        jdbc.sql("delete from customer_summary where customer_id = :id")
                .param("id", number)
                .update();
        jdbc.sql("delete from customer_record where id = :id")
                .param("id", number)
                .update();
    }

    boolean exists(CustomerId id) {
        return jdbc.sql("select 1 from customer_record where id = :id")
                .param("id", Columns.number(id))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    Optional<Customer> find(CustomerId id) {
        return jdbc.sql("select id, name_text, registered_at from customer_record where id = :id")
                .param("id", Columns.number(id))
                .query(Row::of)
                .optional()
                .map(row -> row.with(identifiers.of(List.of(row.id()))));
    }

    /** Up to {@code most} customers after the given one, identifiers included: two statements, however many there are. */
    List<Customer> after(long id, int most) {
        var rows = jdbc.sql("select id, name_text, registered_at from customer_record where id > :id"
                        + " order by id fetch first :most rows only")
                .param("id", id)
                .param("most", most)
                .query(Row::of)
                .list();
        var known = identifiers.of(rows.stream().map(Row::id).toList());
        return rows.stream().map(row -> row.with(known)).toList();
    }

    Optional<Context> context(CustomerId id) {
        return jdbc.sql("select interactions, last_contact_at, facts from customer_summary where customer_id = :id")
                .param("id", Columns.number(id))
                .query((row, n) -> new Context(
                        row.getLong("interactions"), Columns.findTimeIn(row, "last_contact_at"), row.getInt("facts")))
                .optional();
    }

    private record Row(long id, String name, Instant registeredAt) {

        static Row of(ResultSet row, int number) throws SQLException {
            return new Row(row.getLong("id"), row.getString("name_text"), Columns.timeIn(row, "registered_at"));
        }

        Customer with(Map<Long, ? extends Collection<SourceIdentifier>> known) {
            return new Customer(
                    Columns.customer(id),
                    name,
                    List.copyOf(known.containsKey(id) ? known.get(id) : List.of()),
                    registeredAt);
        }
    }
}
