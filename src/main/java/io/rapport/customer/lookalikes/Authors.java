package io.rapport.customer.lookalikes;

import io.rapport.customer.identity.Members;
import io.rapport.kernel.CustomerId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who of the people here wrote down what is known last of two who look alike; no value is read for it. */
@Component("lookalikeAuthors")
public class Authors {

    private final JdbcClient jdbc;
    private final Members members;

    Authors(JdbcClient jdbc, Members members) {
        this.jdbc = jdbc;
        this.members = members;
    }

    /** The engine's user ids, each once. */
    public List<String> of(CustomerId one, CustomerId other) {
        return jdbc.sql("select distinct f.author from customer_fact_latest l join customer_fact f on f.id = l.fact_id"
                        + " where l.customer_id in (:customers) and f.author is not null")
                .param(
                        "customers",
                        Stream.of(one, other)
                                .flatMap(each -> members.of(each).stream())
                                .map(CustomerId::number)
                                .toList())
                .query(String.class)
                .list();
    }
}
