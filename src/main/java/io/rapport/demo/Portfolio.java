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
import io.rapport.demo.questions.Known;
import io.rapport.kernel.CustomerId;
import io.rapport.tiering.Tiers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
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
    private static final Duration PREDICTED_EVERY = Duration.ofDays(60);

    /** One customer in so many has facts that are too old, another one facts that contradict each other. */
    private static final int ONE_IN = 16;

    private static final Map<String, String> SOURCES =
            Map.of("annual-value", "erp", "churn-risk", "analytics", "contract-hours", "erp");

    private final Customers customers;
    private final Tiers tiers;
    private final Clock clock;
    private final Map<String, CustomerId> known = new HashMap<>();

    Portfolio(Customers customers, Tiers tiers, Clock clock) {
        this.customers = customers;
        this.tiers = tiers;
        this.clock = clock;
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
            keepFresh(customer, start, now, agenda);
            for (int talk = talks(customer, start, now, random); talk > 0; talk--) {
                plan(customer, words.talk(random), talk, start, now, random, agenda);
            }
        }
    }

    /** What predictions, orders and contracts say again and again; of a few customers nobody has said it for long. */
    private void keepFresh(MadeUp customer, Instant start, Instant now, Agenda agenda) {
        var latest = now.minus(Duration.ofDays(40));
        for (var at = start.plus(PREDICTED_EVERY); at.isBefore(latest); at = at.plus(PREDICTED_EVERY)) {
            agenda.beside(at, () -> observe(customer, "churn-risk"));
        }
        agenda.beside(latest, () -> observe(customer, "churn-risk"));
        var number = Math.floorMod(customer.number().hashCode(), ONE_IN);
        if (number != 0) {
            agenda.beside(latest, () -> observe(customer, "annual-value"));
            agenda.beside(latest, () -> observe(customer, "contract"));
            agenda.beside(latest, () -> observe(customer, "contract-hours"));
        }
        if (number == 1) {
            agenda.beside(latest.plus(PREDICTED_EVERY.dividedBy(4)), () -> contradict(customer));
        }
    }

    /** Orders and invoices know of another contract than the CRM. */
    private void contradict(MadeUp customer) {
        var other = "standard".equals(customer.facts().get("contract")) ? "none" : "standard";
        customers.observe(id(customer), new Observation("contract", other, "erp", clock.instant()));
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

    /** Those who are persons and are no open case's, as far as there are others. */
    List<Known> people(List<MadeUp> all) {
        var people = all.stream()
                .filter(customer -> !customer.portrait().isBusiness())
                .map(customer -> new Known(id(customer), customer.name(), customer.facts()))
                .collect(Collectors.toList());
        Collections.reverse(people); // cases take from the front
        return people;
    }

    private void register(MadeUp customer) {
        customers.register(NewCustomer.of(customer.name(), CRM, customer.number()));
        customer.facts().keySet().forEach(kind -> observe(customer, kind));
    }

    private void observe(MadeUp customer, String kind) {
        var value = customer.facts().get(kind);
        if (value != null) {
            var source = SOURCES.getOrDefault(kind, CRM);
            customers.observe(id(customer), new Observation(kind, value, source, clock.instant()));
        }
    }
}
