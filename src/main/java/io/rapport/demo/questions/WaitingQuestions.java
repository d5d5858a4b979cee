package io.rapport.demo.questions;

import io.rapport.customer.Customers;
import io.rapport.customer.NewCustomer;
import io.rapport.customer.Observation;
import io.rapport.kernel.CustomerId;
import io.rapport.privacy.NewPrivacyRequest;
import io.rapport.privacy.PrivacyRequests;
import io.rapport.stewardship.TwinSearch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Two customers whom the CRM knows under a second number, for a steward to look at, and three who use a right: one to
 * see what is known, one to be forgotten, one because something is wrong.
 */
@Component("demoQuestions")
@Profile("demo")
public class WaitingQuestions {

    private static final String CRM = "crm";
    private static final String LETTERS = "letters";

    private final Customers customers;
    private final TwinSearch twins;
    private final PrivacyRequests privacy;
    private final Clock clock;

    WaitingQuestions(Customers customers, TwinSearch twins, PrivacyRequests privacy, Clock clock) {
        this.customers = customers;
        this.twins = twins;
        this.privacy = privacy;
        this.clock = clock;
    }

    /**
     * Puts it all into the days before now.
     *
     * @param people five who are persons, not businesses; each is used once
     * @param agenda takes what is to happen, and when
     */
    public void plan(List<Known> people, Instant now, BiConsumer<Instant, Runnable> agenda) {
        agenda.accept(
                before(now, 26), () -> secondCard(people.get(0), people.get(0).name(), "CRM-20001"));
        agenda.accept(before(now, 3), () -> secondCard(people.get(1), misheard(people.get(1)), "CRM-20002"));
        agenda.accept(before(now, 24 * 9), () -> asks(people.get(2).id(), "access", "LETTER-1"));
        agenda.accept(before(now, 24 * 4), () -> asks(people.get(3).id(), "erasure", "LETTER-2"));
        agenda.accept(before(now, 20), () -> asks(people.get(4).id(), "rectification", "LETTER-3"));
    }

    /** Somebody is written down a second time, with the same telephone. */
    private void secondCard(Known person, String name, String number) {
        var second = customers.register(NewCustomer.of(name, CRM, number));
        for (var kind : List.of("phone", "city", "language")) {
            customers.observe(
                    second, new Observation(kind, person.facts().getOrDefault(kind, ""), CRM, clock.instant()));
        }
        twins.lookAt(person.id());
        twins.lookAt(second);
    }

    /** As somebody writes it who heard it on the telephone: the last letter twice. */
    private static String misheard(Known person) {
        return person.name() + person.name().charAt(person.name().length() - 1);
    }

    /** A letter has come; an agent writes it down. */
    private void asks(CustomerId customer, String kind, String letter) {
        privacy.open(new NewPrivacyRequest(LETTERS, letter, customer, kind, "gdpr", null, "anna"));
    }

    private static Instant before(Instant now, int hours) {
        return now.minus(Duration.ofHours(hours));
    }
}
