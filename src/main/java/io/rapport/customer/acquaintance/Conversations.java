package io.rapport.customer.acquaintance;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who of us wrote down conversations with whom. What systems sent is nobody's. */
@Component("customerConversations")
public class Conversations {

    private final JdbcClient jdbc;

    Conversations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Each person with each customer; goes through every interaction since then. */
    public List<Acquaintance> since(Instant since) {
        return jdbc.sql(
                        """
                        select customer_id, author, count(*), max(happened_at) from customer_interaction
                        where author is not null and happened_at >= :since group by customer_id, author""")
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Acquaintance::of)
                .list();
    }
}
