package io.rapport.demo;

import static io.rapport.customer.Direction.INBOUND;
import static io.rapport.customer.Direction.OUTBOUND;

import io.rapport.customer.Customers;
import io.rapport.customer.Direction;
import io.rapport.customer.NewCustomer;
import io.rapport.customer.NewInteraction;
import io.rapport.customer.Observation;
import io.rapport.customer.SourceIdentifier;
import io.rapport.demo.MadeUpCustomers.MadeUp;
import io.rapport.kernel.CustomerId;
import io.rapport.tiering.Tiers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The company's customers and what was said to and by them, through the doors of the customer room. */
@Component
@Profile("demo")
class Portfolio {

    /** How long the company has kept its customers here. */
    static final Duration HISTORY = Duration.ofDays(366);

    private static final String CRM = "crm";
    private static final Duration YEAR = Duration.ofDays(365);
    private static final Map<String, String> SOURCES = Map.of("annual-value", "erp", "churn-risk", "analytics");

    private final Customers customers;
    private final Tiers tiers;
    private final Clock clock;
    private final Map<String, CustomerId> known = new HashMap<>();

    Portfolio(Customers customers, Tiers tiers, Clock clock) {
        this.customers = customers;
        this.tiers = tiers;
        this.clock = clock;
    }

    /** Whether the company was made before: its first customer is there. */
    boolean exists() {
        return customers.find(new SourceIdentifier(CRM, "CRM-10001")).isPresent();
    }

    CustomerId id(MadeUp customer) {
        return known.computeIfAbsent(
                customer.number(),
                number -> customers.find(new SourceIdentifier(CRM, number)).orElseThrow());
    }

    /** From when on the company knows this customer. */
    static Instant knownSince(MadeUp customer, Instant now) {
        var joined = now.minus(Duration.ofDays(customer.daysAsCustomer()));
        var began = now.minus(HISTORY);
        return joined.isAfter(began) ? joined : began;
    }

    void plan(List<MadeUp> all, Words words, Agenda agenda, Instant now) {
        var random = new Random(all.size());
        for (var customer : all) {
            var start = knownSince(customer, now);
            agenda.beside(start, () -> register(customer));
            agenda.beside(now.minus(Duration.ofDays(40)), () -> observe(customer, "churn-risk"));
            for (int talk = talks(customer, start, now, random); talk > 0; talk--) {
                plan(customer, words.talk(random), talk, start, now, random, agenda);
            }
        }
    }

    /** Everyday questions that needed no case; who came in the course of the year has had fewer. */
    private static int talks(MadeUp customer, Instant start, Instant now, Random random) {
        var share = (double) Duration.between(start, now).toDays() / YEAR.toDays();
        return (int) Math.max(1, Math.round(customer.portrait().talks(random) * share));
    }

    private void plan(
            MadeUp customer, Words.Talk talk, int number, Instant start, Instant now, Random random, Agenda agenda) {
        var span = Duration.between(start, now.minus(Duration.ofDays(1)));
        var asked = start.plusSeconds((long) (random.nextDouble() * span.toSeconds()));
        var answered = asked.plus(Duration.ofMinutes(10 + random.nextInt(900)));
        var name = customer.number() + "-" + number;
        agenda.beside(asked, () -> write(customer, name + "-q", INBOUND, talk.subject(), talk.customer()));
        agenda.beside(answered, () -> write(customer, name + "-a", OUTBOUND, talk.subject(), talk.answer()));
    }

    private void write(MadeUp customer, String number, Direction direction, String subject, String text) {
        customers.record(
                id(customer),
                new NewInteraction(CRM, number, customer.channel(), direction, subject, text, clock.instant(), null));
    }

    /** Asks the tier tables about everybody, as a portfolio review does, and sorts the customers by the answers. */
    Map<String, List<MadeUp>> review(List<MadeUp> all) {
        return all.stream()
                .collect(Collectors.groupingBy(
                        customer -> tiers.decide(id(customer), true).tier().code()));
    }

    private void register(MadeUp customer) {
        customers.register(NewCustomer.of(customer.name(), CRM, customer.number()));
        customer.facts().keySet().forEach(kind -> observe(customer, kind));
    }

    private void observe(MadeUp customer, String kind) {
        var value = customer.facts().get(kind);
        var source = SOURCES.getOrDefault(kind, CRM);
        customers.observe(id(customer), new Observation(kind, value, source, clock.instant()));
    }
}
