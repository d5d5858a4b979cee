package io.rapport.engine.history;

import io.rapport.kernel.CustomerId;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Journeys whose business key is the id of a record of a customer's. */
public final class RecordedJourneys implements JourneysOfCustomers {

    private final JdbcClient jdbc;
    private final String process;
    private final String table;

    /**
     * @param process the id of the process at the top
     * @param table whose rows have an {@code id}, which is their journey's business key, and a {@code customer_id} such as
     *     {@code C-100001}; stands in our code, never in what somebody sends
     */
    public RecordedJourneys(JdbcClient jdbc, String process, String table) {
        this.jdbc = jdbc;
        this.process = process;
        this.table = table;
    }

    @Override
    public String process() {
        return process;
    }

    @Override
    public List<String> about(Collection<CustomerId> customers) {
        return jdbc.sql("select id from %s where customer_id in (:customers)".formatted(table))
                .param("customers", customers.stream().map(CustomerId::value).toList())
                .query(String.class)
                .list();
    }

    @Override
    public List<CustomerId> customers(String businessKey) {
        return jdbc
                .sql("select customer_id from %s where id = :id".formatted(table))
                .param("id", businessKey)
                .query(String.class)
                .list()
                .stream()
                .map(CustomerId::new)
                .toList();
    }
}
