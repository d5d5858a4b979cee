package io.rapport.customer.vault;

import io.rapport.engine.asking.Question;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** Wrapped keys at rest. */
final class CustomerKeys {

    private static final int ROWS_AT_ONCE = 250;

    private static final String OF = "select customer_id, master, wrapped from customer_key where customer_id = :id";

    /** A key under the named master key. */
    record Wrapped(long customer, String master, String wrapped) {}

    private final JdbcClient jdbc;

    CustomerKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the wrapped key is bound to. */
    static String purpose(long customer) {
        return "customer/C-" + customer;
    }

    Optional<Wrapped> find(long customer) {
        return jdbc.sql(OF).param("id", customer).query(CustomerKeys::wrapped).optional();
    }

    /** @param found is given the key, when there is one */
    static <T> Question<List<T>> question(long customer, Function<Wrapped, T> found) {
        return Question.rows(OF, Map.of("id", customer), (row, n) -> found.apply(wrapped(row, n)));
    }

    List<Wrapped> find(Collection<Long> customers) {
        return jdbc.sql(
                        """
                        select customer_id, master, wrapped from unnest(cast(:ids as bigint array)) as said (id)
                        join customer_key on customer_id = said.id""")
                .param("ids", new SqlArrayValue("bigint", customers.toArray()))
                .query(CustomerKeys::wrapped)
                .list();
    }

    /** Many rows a statement. */
    void add(List<Wrapped> made, Instant now) {
        var at = now.atOffset(ZoneOffset.UTC);
        for (int from = 0; from < made.size(); from += ROWS_AT_ONCE) {
            var some = made.subList(from, Math.min(made.size(), from + ROWS_AT_ONCE));
            jdbc.sql("insert into customer_key (customer_id, master, wrapped, made_at) values "
                            + String.join(", ", Collections.nCopies(some.size(), "(?, ?, ?, ?)")))
                    .params(some.stream()
                            .flatMap(key -> Stream.<Object>of(key.customer(), key.master(), key.wrapped(), at))
                            .toList())
                    .update();
        }
    }

    void remove(long customer) {
        jdbc.sql("delete from customer_key where customer_id = :id")
                .param("id", customer)
                .update();
    }

    /** The names of the master keys in use. */
    List<String> masters() {
        return jdbc.sql("select master from customer_key group by master order by master")
                .query(String.class)
                .list();
    }

    /** Up to {@code most} keys after this customer that are not under the named master key. */
    List<Wrapped> notUnder(String master, long after, int most) {
        return jdbc.sql(
                        """
                        select customer_id, master, wrapped from customer_key
                        where master <> :master and customer_id > :after
                        order by customer_id fetch first :most rows only""")
                .param("master", master)
                .param("after", after)
                .param("most", most)
                .query(CustomerKeys::wrapped)
                .list();
    }

    /** Changes nothing when the key was destroyed or wrapped anew meanwhile. @return whether it was changed */
    boolean replace(Wrapped before, Wrapped after) {
        return jdbc.sql("update customer_key set master = :master, wrapped = :key where customer_id = :id"
                                + " and wrapped = :before")
                        .param("master", after.master())
                        .param("key", after.wrapped())
                        .param("id", after.customer())
                        .param("before", before.wrapped())
                        .update()
                == 1;
    }

    private static Wrapped wrapped(ResultSet row, int n) throws SQLException {
        return new Wrapped(row.getLong(1), row.getString(2), row.getString(3));
    }
}
