package io.rapport.customer.nightly;

import io.rapport.customer.Customers;
import io.rapport.customer.Direction;
import io.rapport.customer.NewCustomer;
import io.rapport.customer.NewInteraction;
import io.rapport.customer.Observation;
import io.rapport.engine.EngineClock;
import io.rapport.kernel.CustomerId;
import io.rapport.tiering.Tiers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Customers with fifteen years of random facts, contacts, tier decisions, notes, promises and cases behind them. */
@Component
class MadeUpLives {

    static final Instant NOW = Instant.parse("2026-03-02T03:00:00Z");

    private static final Map<String, List<String>> SOURCES = Map.of(
            "annual-value", List.of("erp", "crm"),
            "churn-risk", List.of("analytics"),
            "email", List.of("crm", "agent"),
            "city", List.of("crm", "customer"));

    private static final List<String> TABLES = List.of(
            "customer_retention_report",
            "customer_retention_run",
            "customer_legal_hold",
            "customer_restriction",
            "customer_fact_latest",
            "customer_fact",
            "customer_interaction",
            "customer_identifier",
            "customer_summary",
            "customer_record",
            "tiering_decision",
            "notes_entry",
            "commitments_entry");

    private final Customers customers;
    private final Tiers tiers;
    private final MadeUpWork work;
    private final EngineClock clock;
    private final JdbcClient jdbc;

    MadeUpLives(Customers customers, Tiers tiers, MadeUpWork work, EngineClock clock, JdbcClient jdbc) {
        this.work = work;
        this.customers = customers;
        this.tiers = tiers;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** @param id the row's number */
    record Known(long id, String kind, String source, Instant at, String value) {}

    /** @param of the case it belongs to, if it does */
    record Said(long id, Instant at, @Nullable Dealt of) {}

    record Decided(long id, Instant at) {}

    /** @param at when it was written, or last changed */
    record Noted(long id, String category, Instant at) {}

    /** @param settledAt null while it is open */
    record Promised(long id, Instant dueAt, @Nullable Instant settledAt) {}

    /** A case, with another system's id of it. @param closedAt null while it is open */
    record Dealt(String id, @Nullable Instant closedAt) {}

    /** Everything about a customer, as the test remembers it. */
    static final class Life {
        final CustomerId id;
        final Instant registeredAt;
        final List<Known> facts = new ArrayList<>();
        final List<Said> said = new ArrayList<>();
        final List<Decided> tiers = new ArrayList<>();
        final List<Noted> notes = new ArrayList<>();
        final List<Promised> promises = new ArrayList<>();
        final List<Dealt> cases = new ArrayList<>();
        boolean held;

        Life(CustomerId id, Instant registeredAt) {
            this.id = id;
            this.registeredAt = registeredAt;
        }
    }

    /** Nobody is there any more; only in a database of the test's own. */
    void none() {
        TABLES.forEach(table -> jdbc.sql("delete from " + table).update());
    }

    Life life(Random random) {
        var ages = MadeUpAges.of(random, random.nextBoolean());
        clock.moveTo(ages.get(0));
        var life = new Life(customers.register(new NewCustomer("Ida Example", List.of())), ages.remove(0));
        clock.moveTo(NOW);
        for (int i = random.nextInt(10); i > 0; i--) {
            var kind = SOURCES.keySet().stream().sorted().toList().get(random.nextInt(SOURCES.size()));
            var sources = SOURCES.get(kind);
            observe(life, kind, value(kind, random), sources.get(random.nextInt(sources.size())), ages.remove(0));
        }
        care(life, random, ages);
        for (int i = random.nextInt(6); i > 0; i--) {
            say(life, ages.remove(0));
        }
        var decided = new ArrayList<>(List.of(ages.remove(0), ages.remove(0)));
        decided.sort(null);
        if (random.nextBoolean()) {
            decided.forEach(at -> decide(life, at));
        }
        work.notes(life, random, ages);
        work.promises(life, random, ages);
        if (random.nextInt(3) == 0) {
            work.dealt(life, random, ages);
        }
        clock.moveTo(NOW);
        if (random.nextInt(3) > 0) {
            var told = ages.remove(0);
            date(life, "customer-until", ages.remove(0), told);
            if (random.nextBoolean()) {
                observe(life, "city", "Told with the end", "crm", told);
            }
            if (random.nextInt(4) == 0) {
                date(life, "customer-since", ages.remove(0), ages.remove(0));
            }
        }
        life.held = random.nextInt(4) == 0;
        return life;
    }

    private void care(Life life, Random random, List<Instant> ages) {
        var moments = new ArrayList<>(List.of(ages.remove(0), ages.remove(0), ages.remove(0)));
        moments.sort(null);
        if (random.nextBoolean()) {
            observe(life, "accessibility-consent", "granted", "customer", moments.get(0));
            observe(life, "accessibility-need", "large print", "customer", moments.get(1));
            if (random.nextBoolean()) {
                observe(life, "accessibility-consent", "withdrawn", "customer", moments.get(2));
            }
        }
    }

    private void date(Life life, String kind, Instant day, Instant at) {
        observe(life, kind, LocalDate.ofInstant(day, ZoneOffset.UTC).toString(), "crm", at);
    }

    private void observe(Life life, String kind, String value, String source, Instant at) {
        var id = customers.observe(life.id, new Observation(kind, value, source, at));
        life.facts.add(new Known(Long.parseLong(id.value().substring(2)), kind, source, at, value));
    }

    private void say(Life life, Instant at) {
        var id = customers.record(
                life.id,
                new NewInteraction("test", life.id + "/" + at, "phone", Direction.INBOUND, null, "Hello", at, null));
        life.said.add(new Said(Long.parseLong(id.value().substring(2)), at, null));
    }

    private void decide(Life life, Instant at) {
        clock.moveTo(at);
        var id = tiers.decide(life.id, true).id();
        life.tiers.add(new Decided(Long.parseLong(id.value().substring(2)), clock.instant()));
        clock.moveTo(NOW);
    }

    private static String value(String kind, Random random) {
        return switch (kind) {
            case "annual-value" -> "" + random.nextInt(100_000);
            case "churn-risk" -> "0." + random.nextInt(10);
            case "email" -> "ida" + random.nextInt() + "@example.org";
            default -> "Town " + random.nextInt();
        };
    }
}
