package io.rapport.intake;

import io.rapport.customer.sources.Sources;
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
    private final Times times;
    private final TransactionTemplate transaction;
    private final Sources sources;
    private final Clock clock;

    Intake(
            Deliveries deliveries,
            Opening opening,
            Effects effects,
            Times times,
            PlatformTransactionManager transactions,
            Sources sources,
            Clock clock) {
        this.sources = sources;
        this.clock = clock;
        this.deliveries = deliveries;
        this.opening = opening;
        this.effects = effects;
        this.times = times;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Opens the request, unless this source opened it before.
     *
     * @param source the system that sends it, 1 to 200 characters
     */
    public Receipt submit(String source, Submission submission) {
        return atOnce("", () -> opening.open(source, submission, null));
    }

    /** Does what the event tells, unless it came before. */
    public Receipt take(Event event) {
        times.check("time", event.time());
        var began = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var receipt = atOnce(
                "data.",
                () -> deliveries.once(
                        Deliveries.Door.EVENT,
                        event.source(),
                        event.id(),
                        Fingerprint.of(event.data()),
                        () -> effects.of(event)));
        var happened = event.time();
        // a repeat was visible before
        if (happened != null && !receipt.receivedAt().isBefore(began)) {
            sources.visible(event.source(), happened);
        }
        return receipt;
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
