package io.rapport.customer.store;

import io.rapport.customer.Context;
import io.rapport.customer.Customer;
import io.rapport.customer.SourceIdentifier;
import io.rapport.customer.identity.Members;
import io.rapport.customer.vault.Tombstones;
import io.rapport.customer.vault.Vault;
import io.rapport.engine.asking.Question;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Customers at rest, with their summary. Identifiers lie in {@link IdentifierRows}. */
@Component
class CustomerRows {

    private static final String SINGLE =
            """
            select c.id, c.name_text, c.registered_at, s.interactions, s.last_contact_at, s.facts,
                c.merged_into is not null
                or exists (select 1 from customer_record m where m.merged_into = c.id) as is_one_of_several
            from customer_record c join customer_summary s on s.customer_id = c.id where c.id = :id""";

    private final JdbcClient jdbc;
    private final IdentifierRows identifiers;
    private final Members members;
    private final Vault vault;
    private final Tombstones tombstones;

    CustomerRows(JdbcClient jdbc, IdentifierRows identifiers, Members members, Vault vault, Tombstones tombstones) {
        this.jdbc = jdbc;
        this.identifiers = identifiers;
        this.members = members;
        this.vault = vault;
        this.tombstones = tombstones;
    }

    CustomerId add(String name, Instant now) {
        var number =
                jdbc.sql("select nextval('customer_number')").query(Long.class).single();
        var id = CustomerId.of(number);
        vault.admit(id);
        jdbc.sql("insert into customer_record (id, name_text, registered_at) values (:id, :name, :now)")
                .param("id", number)
                .param("name", vault.seal(id, name))
                .param("now", Columns.time(now))
                .update();
        jdbc.sql("insert into customer_summary (customer_id, interactions, facts) values (:id, 0, 0)")
                .param("id", number)
                .update();
        return id;
    }

    /** Takes back a customer who turned out to be known; only for one that was added in this transaction. */
    void takeBack(CustomerId id) {
        identifiers.removeAll(id);
        var number = id.number();
        jdbc.sql("delete from customer_summary where customer_id = :id")
                .param("id", number)
                .update();
        jdbc.sql("delete from customer_record where id = :id")
                .param("id", number)
                .update();
        vault.destroy(id);
    }

    /** Why there is no such customer. */
    Problem missing(CustomerId id) {
        return tombstones.missing(id);
    }

    boolean exists(CustomerId id) {
        return jdbc.sql("select 1 from customer_record where id = :id")
                .param("id", id.number())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    Optional<Customer> find(CustomerId id) {
        var all = members.of(id);
        return jdbc.sql("select id, name_text, registered_at from customer_record where id = :id")
                .param("id", all.get(0).number())
                .query(Row::of)
                .optional()
                .map(row -> customer(
                        row,
                        name(row).orElseThrow(() -> missing(id)),
                        all.subList(1, all.size()),
                        identifiers.of(all)));
    }

    /** The customer's own row and summary, for who was never merged. */
    Question<List<Single>> question(CustomerId id) {
        return Question.rows(SINGLE, Map.of("id", id.number()), Single::of);
    }

    Customer customer(Single single, Map<Long, SortedSet<SourceIdentifier>> known) {
        var name = name(single.row()).orElseThrow(() -> missing(single.id()));
        return customer(single.row(), name, List.of(), known);
    }

    /** Up to {@code most} customers after the given one, identifiers included: three statements, however many there are. */
    List<Customer> after(long id, int most) {
        var rows = jdbc.sql("select id, name_text, registered_at from customer_record where id > :id"
                        + " and merged_into is null order by id fetch first :most rows only")
                .param("id", id)
                .param("most", most)
                .query(Row::of)
                .list();
        var survivors = rows.stream().map(row -> CustomerId.of(row.id())).toList();
        var merged = members.behind(survivors);
        var all = Stream.concat(survivors.stream(), merged.values().stream().flatMap(Collection::stream))
                .toList();
        vault.fetch(all);
        var known = identifiers.of(all);
        // without a name: erased between the two reads
        return rows.stream()
                .map(row -> customer(
                        row, name(row).orElse(""), merged.getOrDefault(CustomerId.of(row.id()), List.of()), known))
                .toList();
    }

    Optional<Context> context(CustomerId id) {
        var all = members.of(id).stream().map(CustomerId::number).toList();
        var found = jdbc.sql("select interactions, last_contact_at, facts from customer_summary"
                        + " where customer_id in (:ids)")
                .param("ids", all)
                .query(CustomerRows::context)
                .list();
        return found.stream().reduce(Context::and).map(sum -> found.size() == 1 ? sum : countedOnce(sum, all));
    }

    private Optional<String> name(Row row) {
        return vault.open(CustomerId.of(row.id()), row.name());
    }

    private static Context context(ResultSet row, int number) throws SQLException {
        return new Context(
                row.getLong("interactions"), Columns.findTimeIn(row, "last_contact_at"), row.getInt("facts"));
    }

    /** What a source said of two of them is one thing that is known. */
    private Context countedOnce(Context sum, List<Long> members) {
        var facts = jdbc.sql("select count(*) from (select distinct kind, source from customer_fact_latest"
                        + " where customer_id in (:ids)) known")
                .param("ids", members)
                .query(Integer.class)
                .single();
        return new Context(sum.interactions(), sum.lastContactAt(), facts);
    }

    private static Customer customer(
            Row row, String name, List<CustomerId> merged, Map<Long, SortedSet<SourceIdentifier>> known) {
        var id = CustomerId.of(row.id());
        var identifiers = new TreeSet<>(IdentifierRows.ORDER);
        Stream.concat(Stream.of(id), merged.stream())
                .map(CustomerId::number)
                .forEach(member -> identifiers.addAll(known.getOrDefault(member, Collections.emptySortedSet())));
        return new Customer(id, name, List.copyOf(identifiers), merged, row.registeredAt());
    }

    /** @param isOneOfSeveral merged into another, or another into this one */
    record Single(Row row, Context context, boolean isOneOfSeveral) {

        CustomerId id() {
            return CustomerId.of(row.id());
        }

        static Single of(ResultSet row, int number) throws SQLException {
            return new Single(
                    Row.of(row, number), CustomerRows.context(row, number), row.getBoolean("is_one_of_several"));
        }
    }

    /** @param name sealed */
    record Row(long id, String name, Instant registeredAt) {

        static Row of(ResultSet row, int number) throws SQLException {
            return new Row(row.getLong("id"), row.getString("name_text"), Columns.timeIn(row, "registered_at"));
        }
    }
}
