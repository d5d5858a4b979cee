package io.rapport.intake;

import io.rapport.customer.sources.Sources;
import io.rapport.intake.Deliveries.Effect;
import io.rapport.kernel.FieldProblem;
import io.rapport.kernel.Problem;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Take what other systems send. Each message is taken whole or not at all, and once: the same again answers the same
 * receipt; the same id with another content is refused with {@link Refusals.SaidSomethingElse}.
 */
@Service
public class Intake {

    /** Twins meet once, and then the second finds what the first wrote; more than this is not about twins. */
    private static final int ATTEMPTS = 3;

    /** Fields of the event itself; all others are in its data. */
    private static final Set<String> ATTRIBUTES = Set.of("id", "source", "time");

    private final Deliveries deliveries;
    private final Opening opening;
    private final Effects effects;
    private final Arrivals arrivals;
    private final Times times;
    private final TransactionTemplate transaction;
    private final Sources sources;
    private final Clock clock;

    Intake(
            Deliveries deliveries,
            Opening opening,
            Effects effects,
            Arrivals arrivals,
            Times times,
            PlatformTransactionManager transactions,
            Sources sources,
            Clock clock) {
        this.sources = sources;
        this.clock = clock;
        this.deliveries = deliveries;
        this.opening = opening;
        this.effects = effects;
        this.arrivals = arrivals;
        this.times = times;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Opens the request, unless this source opened it before.
     *
     * @param source the system that sends it, a code or a declared name, see FactCatalogue
     */
    public Receipt submit(String source, Submission submission) {
        var receipt = atOnce("", () -> opening.open(source, submission, null));
        arrivals.doWhatWaitsFor(source, submission.externalId());
        return receipt;
    }

    /**
     * Does what the event tells, unless it came before. A reply or a withdrawal that comes before its request is kept, and done
     * when the request comes.
     */
    public Receipt take(Event event) {
        times.check("time", event.time());
        var began = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var receipt = atOnce(
                "data.",
                () -> deliveries.once(
                        Deliveries.Door.EVENT, event.source(), event.id(), event.data(), () -> doneOrKept(event)));
        var happened = event.time();
        // a repeat was visible before
        if (happened != null
                && receipt.customer() != null
                && !receipt.receivedAt().isBefore(began)) {
            sources.visible(event.source(), happened);
        }
        // whichever of the two is written last finds the other
        if (event.data() instanceof Submission submission) {
            arrivals.doWhatWaitsFor(event.source(), submission.externalId());
        } else if (receipt.customer() == null && event.data() instanceof About about) {
            arrivals.doWhatWaitsFor(event.source(), String.valueOf(about.externalId()));
        }
        return receipt;
    }

    private Effect doneOrKept(Event event) {
        var effect = effects.of(event);
        if (effect.customer() == null && event.data() instanceof About about) {
            arrivals.keep(event, about);
        }
        return effect;
    }

    /** Outside of the transaction, because a database that met a twin has given the transaction up. */
    private Receipt atOnce(String path, Supplier<Receipt> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.execute(status -> work.get());
            } catch (DuplicateKeyException | ConcurrencyFailureException twin) {
                if (attempt == ATTEMPTS) {
                    throw new Refusals.TooManyAtOnce();
                }
            } catch (FieldProblem refused) {
                throw named(path, refused);
            } catch (Problem refused) {
                if (refused.kind() != Problem.Kind.BUSY || attempt == ATTEMPTS) {
                    throw refused;
                }
            }
        }
    }

    /** The field as the sender wrote it, whatever the room behind calls it. */
    private static FieldProblem named(String path, FieldProblem refused) {
        var field = refused.field().replace("identifiers[0].", "customer.").replaceFirst("^name$", "customer.name");
        return new Refusals.Renamed(refused, ATTRIBUTES.contains(field) ? field : path + field);
    }
}
