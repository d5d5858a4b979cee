package io.rapport.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.rapport.customer.sources.Sources;
import io.rapport.intake.Deliveries.Door;
import io.rapport.intake.early.EarlyEvent;
import io.rapport.intake.early.EarlyEvents;
import io.rapport.intake.early.Lookout;
import io.rapport.kernel.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What came before its request: kept until the request comes, and then done as if it came now. Each in a transaction of its
 * own, after the request's: one that is cut off, or cannot be done yet, is done at the next look.
 */
@Component
class Arrivals implements Lookout {

    private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);

    /** What is refused so is refused for good; everything else may be done later. */
    private static final Set<Problem.Kind> FOR_GOOD =
            EnumSet.of(Problem.Kind.CONFLICT, Problem.Kind.GONE, Problem.Kind.NOT_FOUND);

    private static final String NOT_SEEN =
            Refusals.FieldRefused.unknownRequest().code();

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What an event says. */
    record Said(String id, String externalId, @Nullable String text) {}

    private final EarlyEvents early;
    private final Deliveries deliveries;
    private final Effects effects;
    private final Sources sources;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final Duration wait;
    private final Counter tooLong;
    private final Counter refused;

    Arrivals(
            EarlyEvents early,
            Deliveries deliveries,
            Effects effects,
            Sources sources,
            TransactionOperations transaction,
            Clock clock,
            MeterRegistry meters,
            @Value("${rapport.intake.wait-for-request}") Duration wait) {
        this.early = early;
        this.deliveries = deliveries;
        this.effects = effects;
        this.sources = sources;
        this.transaction = transaction;
        this.clock = clock;
        this.wait = wait;
        this.tooLong = meters.counter("rapport.intake.early.dropped", "why", "waited-too-long");
        this.refused = meters.counter("rapport.intake.early.dropped", "why", "refused");
    }

    /** Keeps an event whose request is not known yet; in the transaction in which it came. */
    void keep(Event event, About about) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var time = event.time();
        var named = String.valueOf(about.externalId());
        early.keep(
                new EarlyEvent(
                        UUID.randomUUID().toString(),
                        event.source(),
                        deliveries.lookup(Door.EVENT, event.source(), event.id()),
                        deliveries.lookup(Door.REQUEST, event.source(), named),
                        about instanceof About.Withdrawn ? "withdrawn" : "replied",
                        time == null ? now : time.truncatedTo(ChronoUnit.MICROS),
                        now),
                written(new Said(event.id(), named, about.text())));
        sources.heard(event.source());
    }

    /** The request may have come: does what waits for it, in the order in which it happened. Not in a transaction. */
    void doWhatWaitsFor(String source, String externalId) {
        doInOrder(early.whoseRequestCame(source, deliveries.lookup(Door.REQUEST, source, externalId)));
    }

    @Override
    public void look() {
        doInOrder(early.whoseRequestCame());
        early.receivedBefore(clock.instant().minus(wait))
                .forEach(each -> drop(
                        each,
                        tooLong,
                        "it has waited %s for its request. Look whether the source submits its requests."
                                .formatted(wait)));
    }

    private void doInOrder(List<EarlyEvent> waiting) {
        var later = new HashSet<String>();
        for (var each : waiting) {
            if (!later.contains(each.request()) && !isSettled(each)) {
                later.add(each.request());
            }
        }
    }

    /** @return false when it is to be tried again, and those after it wait too */
    private boolean isSettled(EarlyEvent each) {
        try {
            transaction.executeWithoutResult(status -> early.take(each).ifPresent(said -> take(each, said)));
            return true;
        } catch (ConcurrencyFailureException somebodyElse) {
            return false;
        } catch (Problem no) {
            // its request was there a moment ago: whoever does not see it yet looks again, and drops nothing
            boolean isForGood = !no.code().equals(NOT_SEEN)
                    && (FOR_GOOD.contains(no.kind()) || no instanceof Refusals.FieldRefused);
            if (isForGood) {
                drop(each, refused, "its request had come and refused it (%s).".formatted(no.code()));
            }
            return isForGood;
        } catch (RuntimeException notNow) {
            // the request is taken, whatever happens here; the message may repeat what was said
            LOG.warn(
                    "Event {} cannot be done ({}); it is tried again.",
                    each.id(),
                    notNow.getClass().getName());
            return false;
        }
    }

    private void take(EarlyEvent each, String said) {
        deliveries.settle(Door.EVENT, each.source(), each.event(), effects.of(event(each, said)));
        sources.visible(each.source(), each.happenedAt());
    }

    /** Its sender may send it again: it is as if it had never come. */
    private void drop(EarlyEvent each, Counter counter, String why) {
        var isDropped = transaction.execute(status -> {
            var isHere = early.remove(each);
            if (isHere) {
                deliveries.forget(Door.EVENT, each.source(), each.event());
            }
            return isHere;
        });
        if (Boolean.TRUE.equals(isDropped)) {
            counter.increment();
            LOG.warn(
                    "Event {} ({}, received {}) of source {} was dropped: {}",
                    each.id(),
                    each.type(),
                    each.receivedAt(),
                    each.source(),
                    why);
        }
    }

    private static Event event(EarlyEvent each, String written) {
        var said = read(written);
        var text = said.text();
        var about = each.type().equals("withdrawn")
                ? new About.Withdrawn(said.externalId(), null, text)
                : new About.Replied(said.externalId(), null, text == null ? "" : text);
        return new Event(each.source(), said.id(), each.happenedAt(), about);
    }

    private static String written(Said said) {
        try {
            return JSON.writeValueAsString(said);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Said read(String written) {
        try {
            return JSON.readValue(written, Said.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
