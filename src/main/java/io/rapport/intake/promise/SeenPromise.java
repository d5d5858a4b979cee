package io.rapport.intake.promise;

import io.rapport.commitments.bulk.ToldCommitment;
import io.rapport.customer.bulk.RefusedLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a file of promises that was looked at before an import.
 *
 * @param promise null when the line cannot be read
 * @param isRepeat whether a line before, which would be taken, tells of the same
 * @param reasons why it would be refused; empty when it would arrive
 */
public record SeenPromise(long line, @Nullable ToldCommitment promise, boolean isRepeat, List<RefusedLine> reasons) {

    /** Whether somebody still has to keep it, as far as one can tell. */
    public boolean isOpen() {
        return promise == null || promise.isOpen();
    }

    /** Whether it would be there after an import. */
    public boolean arrives() {
        return reasons.isEmpty();
    }

    public SeenPromise because(List<RefusedLine> others) {
        return new SeenPromise(line, promise, isRepeat, others);
    }
}
