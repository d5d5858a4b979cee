package io.rapport.customer.inuse;

import io.rapport.customer.Fact;
import io.rapport.customer.FactId;
import io.rapport.customer.catalogue.FactCatalogue;
import io.rapport.customer.freshness.DecisionFacts;
import io.rapport.customer.freshness.WorthAsking;
import io.rapport.customer.identity.MemberLocks;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Say that a fact is wrong. From then on it drives no decision, nor does what others had said alike by then, until
 * somebody says something newer. Who may say so is for {@code customer.reading}.
 */
@Service
@Transactional
public class WrongFacts {

    private final WrongFactRows rows;
    private final WorthAsking words;
    private final FactCatalogue catalogue;
    private final DecisionFacts decisions;
    private final MemberLocks locks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WrongFacts(
            WrongFactRows rows,
            WorthAsking words,
            FactCatalogue catalogue,
            DecisionFacts decisions,
            MemberLocks locks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.words = words;
        this.catalogue = catalogue;
        this.decisions = decisions;
        this.locks = locks;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param seen the fact the colleague saw, also one that was replaced since; null for the one that counts now
     * @param about the case that is worked on
     * @param by the engine's user id of who says so
     * @param right what is right, as the customer says; null when nobody knows
     * @throws io.rapport.customer.Refusals.UnknownCustomer when there is no such customer
     * @throws io.rapport.customer.Refusals.FieldRefused when the kind is not declared, or what is right does not fit
     * @throws WrongRefusals.NothingKnown when there is no such fact
     * @throws WrongRefusals.AlreadySaidWrong when it was said of this fact before; of two at once, one waits and sees it
     */
    public WrongFact say(
            CustomerId customer,
            String kind,
            @Nullable FactId seen,
            RequestId about,
            String by,
            @Nullable String right) {
        catalogue.kind(kind);
        // who says the same at once, merges, erases or deletes waits, or has done so
        locks.lock(customer);
        var fact = words.word(customer, kind, seen).orElseThrow(() -> new WrongRefusals.NothingKnown(customer, kind));
        rows.find(fact.id()).ifPresent(said -> {
            throw new WrongRefusals.AlreadySaidWrong(said);
        });
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        rows.add(new WrongFact(fact.id(), customer, kind, fact.source(), age(fact, at), about, by, at));
        if (right != null) {
            write(customer, fact, right.strip(), by);
        }
        events.publishEvent(new FactSaidWrong(customer, about));
        return rows.find(fact.id()).orElseThrow();
    }

    private void write(CustomerId customer, Fact wrong, String right, String by) {
        if (right.equals(wrong.value())) {
            throw WrongRefusals.stillWrong(wrong.id());
        }
        decisions.confirm(customer, wrong.kind(), right, by);
    }

    private static Duration age(Fact fact, Instant now) {
        var age = Duration.between(fact.observedAt(), now);
        return age.isNegative() ? Duration.ZERO : age;
    }
}
