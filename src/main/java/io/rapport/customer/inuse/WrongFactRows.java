package io.rapport.customer.inuse;

import io.rapport.customer.FactId;
import io.rapport.customer.store.Columns;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was said to be wrong, at rest; and, where that went, how often. */
@Component
class WrongFactRows {

    private static final String SELECT =
            "select fact_id, customer_id, kind, source, age_seconds, request_id, said_by, said_at from"
                    + " customer_wrong_fact ";

    private final JdbcClient jdbc;

    WrongFactRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Kept under the id under which the fact is kept, so that both go the same way when a merge is undone. */
    void add(WrongFact wrong) {
        jdbc.sql(
                        """
                        insert into customer_wrong_fact
                            (fact_id, customer_id, kind, source, age_seconds, request_id, said_by, said_at)
                        select f.id, f.customer_id, f.kind, f.source, :age, :request, :by,
                            cast(:at as timestamp with time zone)
                        from customer_fact f where f.id = :fact""")
                .param("fact", number(wrong.fact()))
                .param("age", wrong.age().toSeconds())
                .param("request", wrong.about().value())
                .param("by", wrong.by())
                .param("at", Columns.time(wrong.at()))
                .update();
    }

    Optional<WrongFact> find(FactId fact) {
        return jdbc.sql(SELECT + "where fact_id = :fact")
                .param("fact", number(fact))
                .query(this::read)
                .optional();
    }

    /** Oldest first. @param customers at least one */
    List<WrongFact> of(Collection<CustomerId> customers) {
        return jdbc.sql(SELECT + "where customer_id in (:customers) order by said_at, fact_id")
                .param("customers", numbers(customers))
                .query(this::read)
                .list();
    }

    /** Deletes these; that they were is counted by month, kind and source. */
    void countAndDelete(List<WrongFact> gone) {
        gone.forEach(wrong -> {
            jdbc.sql("insert into customer_wrong_residue (said_in, kind, source, reports) values (:month,"
                            + " :kind, :source, 1)")
                    .param("month", month(wrong))
                    .param("kind", wrong.kind())
                    .param("source", wrong.source())
                    .update();
            jdbc.sql("delete from customer_wrong_fact where fact_id = :fact")
                    .param("fact", number(wrong.fact()))
                    .update();
        });
    }

    private static LocalDate month(WrongFact wrong) {
        return wrong.at().atOffset(ZoneOffset.UTC).toLocalDate().withDayOfMonth(1);
    }

    private WrongFact read(ResultSet row, int number) throws SQLException {
        return new WrongFact(
                new FactId("F-" + row.getLong("fact_id")),
                CustomerId.of(row.getLong("customer_id")),
                row.getString("kind"),
                row.getString("source"),
                Duration.ofSeconds(row.getLong("age_seconds")),
                new RequestId(row.getString("request_id")),
                row.getString("said_by"),
                Columns.timeIn(row, "said_at"));
    }

    static List<Long> numbers(Collection<CustomerId> customers) {
        return customers.stream().map(CustomerId::number).toList();
    }

    static long number(FactId fact) {
        return Long.parseLong(fact.value().substring(2));
    }
}
