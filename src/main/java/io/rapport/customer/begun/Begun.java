package io.rapport.customer.begun;

import io.rapport.kernel.CustomerId;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Does what somebody asked for at a door, in one transaction, between two notes: one before it that stays when the
 * process is killed, and one inside it that is there if it came to its end. Whoever asked and got no answer is told in
 * the log of the next start which of the two it is.
 */
@Component
public class Begun {

    private static final Logger LOG = LoggerFactory.getLogger(Begun.class);

    private final BegunRows rows;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final Duration cutOffAfter;

    /** @param cutOffAfter so long nothing takes that is still at work; on this node or another */
    Begun(
            BegunRows rows,
            TransactionOperations transactions,
            Clock clock,
            @Value("${rapport.customer.cut-off-after}") Duration cutOffAfter) {
        this.rows = rows;
        this.transactions = transactions;
        this.clock = clock;
        this.cutOffAfter = cutOffAfter;
    }

    /**
     * Does this, wholly or not at all.
     *
     * @param by the engine's user id of who asks
     * @throws GivenUp when it took so long that it was taken for cut off; nothing is done then
     */
    public <T> T during(Undertaking what, CustomerId customer, String by, Supplier<T> work) {
        var note = rows.begin(what, customer, by, clock.instant());
        try {
            return transactions.execute(status -> {
                var done = work.get();
                if (!rows.finish(note)) {
                    throw new GivenUp(what, customer);
                }
                return done;
            });
        } finally {
            rows.answered(note);
        }
    }

    /** Says of everything whose answer never went out whether it was done, once. */
    public void tellWhatWasCutOff() {
        rows.begunBefore(clock.instant().minus(cutOffAfter)).stream()
                .filter(rows::forget)
                .forEach(note -> LOG.warn(
                        "{} {}, begun at {} by {}, {}",
                        note.what().words(),
                        note.customer().value(),
                        note.at(),
                        note.by(),
                        note.finished()
                                ? "is finished; its answer may not have arrived."
                                : "was cut off and is as if never begun; ask for it again."));
    }
}
