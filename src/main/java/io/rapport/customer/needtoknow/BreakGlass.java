package io.rapport.customer.needtoknow;

import io.rapport.customer.erasure.CustomerErased;
import io.rapport.customer.identity.Members;
import io.rapport.customer.vault.Vault;
import io.rapport.engine.AsSystem;
import io.rapport.engine.asking.Question;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.SaysSomething;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Seeing a customer without a task on their case: asked for with a reason, for an hour, and noted. */
@Component
public class BreakGlass {

    /** How long it lasts. */
    public static final Duration LASTS = Duration.ofHours(1);

    /** The most characters of a reason. */
    public static final int REASON_MOST = 1000;

    private static final String OPERATION = "customer.break-glass";

    /** @param reason what the person said; personal, because it is about the customer */
    public record Broken(CustomerId customer, String reader, String reason, Instant at, Instant until) {}

    private final JdbcClient jdbc;
    private final FactAccess table;
    private final AsSystem asSystem;
    private final Vault vault;
    private final Members members;
    private final Clock clock;

    BreakGlass(JdbcClient jdbc, FactAccess table, AsSystem asSystem, Vault vault, Members members, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.members = members;
        this.table = table;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    /**
     * @param customer must exist
     * @param reason 1 to {@value #REASON_MOST} characters that say something
     * @return until when
     * @throws Refusals.NoGlassForYou when the table opens nothing to this reader for a reason
     * @throws Refusals.ReasonMissing when there is none, or too much of it
     */
    @Transactional
    public Instant breakFor(Reader reader, CustomerId customer, String reason) {
        if (!SaysSomething.is(reason) || reason.length() > REASON_MOST) {
            throw new Refusals.ReasonMissing();
        }
        if (!isFor(reader)) {
            throw new Refusals.NoGlassForYou();
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        write(reader, customer, reason.strip(), now);
        asSystem.note(OPERATION, customer.value());
        return now.plus(LASTS);
    }

    /** Whether the table opens anything to this reader for a reason. */
    public boolean isFor(Reader reader) {
        var known = table.now();
        return Arrays.stream(Sensitivity.values()).anyMatch(s -> reader.groups().stream()
                .anyMatch(role -> known.ask(role, s, Purpose.BREAK_GLASS).access() == Access.CLEAR));
    }

    /** Until when it is broken for this reader; empty while it is not. */
    public Optional<Instant> until(Reader reader, CustomerId customer) {
        return jdbc.sql("select max(until_at) from customer_break_glass where reader = :reader and until_at > :now"
                        + " and customer_id in (:customers)")
                .param("reader", reader.user())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param(
                        "customers",
                        members.of(customer).stream().map(CustomerId::number).toList())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** Those of these customers whose glass this reader has broken within the hour. @param customers at least one */
    Question<Set<CustomerId>> openFor(Reader reader, Set<CustomerId> customers) {
        return new Question<>(
                "select customer_id from customer_break_glass where reader = :reader and until_at > :now"
                        + " and customer_id in (:customers)",
                Map.of(
                        "reader", reader.user(),
                        "now", clock.instant().atOffset(ZoneOffset.UTC),
                        "customers", customers.stream().map(CustomerId::number).toList()),
                BreakGlass::customers);
    }

    private static Set<CustomerId> customers(ResultSet row) throws SQLException {
        var broken = new HashSet<CustomerId>();
        while (row.next()) {
            broken.add(CustomerId.of(row.getLong(1)));
        }
        return broken;
    }

    /** Every time it was broken for this customer, newest first; at most 200. */
    public List<Broken> of(CustomerId customer) {
        return jdbc.sql("select * from customer_break_glass where customer_id in (:customers)"
                        + " order by id desc fetch first 200 rows only")
                .param(
                        "customers",
                        members.of(customer).stream().map(CustomerId::number).toList())
                .query(this::broken)
                .list();
    }

    /** Every time it was broken for one of these, oldest first. */
    public List<Broken> all(Collection<CustomerId> members) {
        return jdbc.sql("select * from customer_break_glass where customer_id in (:customers) order by id")
                .param("customers", members.stream().map(CustomerId::number).toList())
                .query(this::broken)
                .list();
    }

    private void write(Reader reader, CustomerId customer, String reason, Instant now) {
        jdbc.sql("insert into customer_break_glass (customer_id, reader, reason_text, broken_at, until_at)"
                        + " values (:customer, :reader, :reason, :now, :until)")
                .param("customer", customer.number())
                .param("reader", reader.user())
                .param("reason", vault.seal(customer, reason))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", now.plus(LASTS).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** That it was broken, by whom and when stays; what was said about the customer goes with them. */
    @EventListener
    void forget(CustomerErased erased) {
        jdbc.sql("update customer_break_glass set reason_text = '' where customer_id = :customer")
                .param("customer", erased.customer().number())
                .update();
    }

    private Broken broken(ResultSet row, int n) throws SQLException {
        var customer = CustomerId.of(row.getLong("customer_id"));
        return new Broken(
                customer,
                row.getString("reader"),
                vault.open(customer, row.getString("reason_text")).orElse(""),
                row.getObject("broken_at", OffsetDateTime.class).toInstant(),
                row.getObject("until_at", OffsetDateTime.class).toInstant());
    }
}
