package io.rapport.commitments.bulk;

import io.rapport.commitments.CommitmentState;
import io.rapport.commitments.Refusals.CommitmentRefused;
import io.rapport.kernel.Problem;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was told of promises line after line: one id, one promise. The same with a database behind it and without. */
public final class ToldBefore {

    /** A promise that lines may say again. */
    static final class Promise {
        final ToldCommitment first;
        final @Nullable Long number;
        private final Object whose;
        private final String said;
        private CommitmentState state;
        private Instant settledAt;
        private boolean settledNow;

        private Promise(ToldCommitment first, @Nullable Long number, Object whose, String said, CommitmentState state) {
            this.first = first;
            this.number = number;
            this.whose = whose;
            this.said = said;
            this.state = state;
            this.settledAt = first.settledAt();
        }

        CommitmentState state() {
            return state;
        }

        Instant settledAt() {
            return settledAt;
        }

        /** Whether a line said what became of it, and it was open before. */
        boolean isSettledNow() {
            return settledNow;
        }
    }

    private final Map<Object, Promise> promises = new HashMap<>();

    private static Object key(ToldCommitment told) {
        return List.of(Optional.ofNullable(told.source()), told.externalId());
    }

    /** Whether a line that was taken has told of it before. */
    public boolean knows(ToldCommitment told) {
        return promises.containsKey(key(told));
    }

    /** @return why the line is refused, though it fits; empty when it is taken */
    public Optional<Problem> hear(ToldCommitment told) {
        return hear(told, told.customer());
    }

    /** @param whose the customer; told of another one, it is another promise */
    Optional<Problem> hear(ToldCommitment told, Object whose) {
        var before = promises.get(key(told));
        if (before == null) {
            promises.put(key(told), new Promise(told, null, whose, told.said(), told.state()));
            return Optional.empty();
        }
        if (!before.whose.equals(whose) || !before.said.equals(told.said())) {
            return Optional.of(
                    CommitmentRefused.field(
                            "id",
                            "was told before in other words, for another time or of somebody else, and that stands. Send what is new under an id of its own."));
        }
        if (told.isOpen() || before.state == told.state()) {
            return Optional.empty();
        }
        if (before.state != CommitmentState.OPEN) {
            return Optional.of(CommitmentRefused.field(
                    "outcome", "is said once: it is known already that something else became of this promise."));
        }
        before.state = told.state();
        before.settledAt = told.settledAt();
        before.settledNow = true;
        return Optional.empty();
    }

    /** @param said by a line that says the same as what stands; empty when none does */
    void stands(ToldCommitment told, long number, Object whose, String said, CommitmentState state) {
        promises.put(key(told), new Promise(told, number, whose, said, state));
    }

    public void forget() {
        promises.clear();
    }

    List<Promise> all() {
        return List.copyOf(promises.values());
    }
}
