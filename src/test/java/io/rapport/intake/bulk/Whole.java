package io.rapport.intake.bulk;

import io.rapport.customer.Customers;
import io.rapport.customer.SourceIdentifier;
import io.rapport.kernel.CustomerId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All that can be read of a customer, but for our own ids and the time we learned of it. */
@Component
class Whole {

    private static final int ALL = 200;

    private final Customers customers;
    private final JdbcClient jdbc;

    Whole(Customers customers, JdbcClient jdbc) {
        this.customers = customers;
        this.jdbc = jdbc;
    }

    List<String> known(String system, String value) {
        var id = id(system, value);
        var customer = customers.get(id);
        var all = new ArrayList<>(List.of("name " + customer.name()));
        customer.identifiers().forEach(known -> all.add(known.system() + " " + known.value()));
        customers
                .facts(id)
                .forEach(fact ->
                        all.add("%s %s %s %s".formatted(fact.kind(), fact.value(), fact.source(), fact.observedAt())));
        customers
                .timeline(id, ALL, null)
                .items()
                .forEach(said -> all.add("%s %s %s %s %s"
                        .formatted(said.channel(), said.direction(), said.subject(), said.text(), said.at())));
        var context = customers.context(id);
        all.add("%d kinds, %d interactions, last %s"
                .formatted(context.facts(), context.interactions(), context.lastContactAt()));
        all.add(isDue(id) ? "to be compared with others" : "compared with others");
        return all;
    }

    CustomerId id(String system, String value) {
        return customers.find(new SourceIdentifier(system, value)).orElseThrow();
    }

    private boolean isDue(CustomerId id) {
        return jdbc.sql("select count(*) from customer_lookalike_due where customer_id = :id")
                        .param("id", id.number())
                        .query(Long.class)
                        .single()
                > 0;
    }
}
