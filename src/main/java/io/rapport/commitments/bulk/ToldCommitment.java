package io.rapport.commitments.bulk;

import io.rapport.commitments.CommitmentState;
import io.rapport.commitments.NewCommitment.Terms;
import io.rapport.customer.SourceIdentifier;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A promise as a line of a file tells it.
 *
 * @param line where it stands, from 1
 * @param customer how the customer is known
 * @param registers whether the line names the customer, so that somebody unknown becomes a customer
 * @param source who tells it; null when that is not known yet, before an import
 * @param externalId what the source calls it: the same id again is the same promise
 * @param terms its owner is a team
 * @param promisedAt when it was given
 * @param state what has become of it
 * @param settledAt when that was; of no meaning while it is open
 */
public record ToldCommitment(
        long line,
        SourceIdentifier customer,
        boolean registers,
        @Nullable String source,
        String externalId,
        Terms terms,
        Instant promisedAt,
        CommitmentState state,
        Instant settledAt) {

    /** The most characters of {@link #externalId}. */
    public static final int ID_MOST = 200;

    public boolean isOpen() {
        return state == CommitmentState.OPEN;
    }

    /** What a repeat has to say again: the words and the time; who has to keep it is the house's business. */
    String said() {
        return terms.dueAt() + "\n" + terms.text();
    }
}
