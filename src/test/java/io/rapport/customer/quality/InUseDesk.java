package io.rapport.customer.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.customer.Customers;
import io.rapport.customer.Observation;
import io.rapport.engine.EngineClock;
import io.rapport.kernel.CustomerId;
import io.rapport.request.Desk;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Facts in use in a year of its own: nothing that others did lies in its ninety days. */
@Component
class InUseDesk {

    static final Instant NOON = Instant.parse("2041-06-01T12:00:00Z");
    private static final LocalDate NIGHT = LocalDate.of(2041, 6, 1);
    private static final List<String> NIGHTS = List.of("", "_wrong", "_age", "_verification", "_use");
    private static final Map<String, String> LOGS = Map.of(
            "customer_fact_used", "used_at",
            "customer_wrong_fact", "said_at",
            "customer_wrong_residue", "said_in",
            "customer_verification", "offered_at",
            "customer_read", "read_at");

    private final Desk desk;
    private final Customers customers;
    private final Quality quality;
    private final QualityInUse inUse;
    private final EngineClock clock;
    private final JdbcClient jdbc;

    InUseDesk(Desk desk, Customers customers, Quality quality, QualityInUse inUse, EngineClock clock, JdbcClient jdbc) {
        this.desk = desk;
        this.customers = customers;
        this.quality = quality;
        this.inUse = inUse;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    void clear() {
        forgetNight();
        LOGS.forEach((table, when) -> jdbc.sql("delete from " + table + " where " + when + " >= date '2041-01-01'")
                .update());
    }

    /** Others read the last night there is. */
    void forgetNight() {
        NIGHTS.forEach(table -> jdbc.sql("delete from customer_quality" + table + " where night = date '2041-06-01'")
                .update());
    }

    /** A business of which it was said so many days ago how large it is. */
    CustomerId knownFor(int days) {
        clock.moveTo(NOON);
        var customer = desk.stranger();
        customers.observe(customer, new Observation("annual-value", "90000", "erp", NOON.minus(Duration.ofDays(days))));
        return customer;
    }

    InUse measured() {
        clock.moveTo(NOON);
        assertThat(quality.measureIfDue()).isTrue();
        return inUse.of(NIGHT).orElseThrow();
    }
}
