package io.rapport.rehearsal.log;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.rapport.request.RequestSteps.WaitingFor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a state of the log means for a journey.
 *
 * @param whom who has to move first; only with {@link Phase#WAITING}
 */
public record Meaning(Phase phase, @Nullable WaitingFor whom) {

    /** Where a case stands. */
    public enum Phase {
        /** Nobody has answered yet. */
        NEW,
        /** Somebody works on it. */
        WORKING,
        /** Somebody outside has to move first. */
        WAITING,
        /** Thought to be done. */
        RESOLVED,
        /** Done. */
        CLOSED,
        /** The row says nothing about the state; the one before goes on. */
        UNCHANGED;

        /** Resolved or closed: leaving it is a reopening. */
        public boolean isDone() {
            return this == RESOLVED || this == CLOSED;
        }
    }

    private static final String WAITING = "waiting for ";

    /** @throws BadMapping when the text is none of the meanings there are */
    @JsonCreator
    static Meaning of(String text) {
        if (text.startsWith(WAITING)) {
            for (var whom : WaitingFor.values()) {
                if (text.equals(WAITING + whom.name().toLowerCase(Locale.ROOT))) {
                    return new Meaning(Phase.WAITING, whom);
                }
            }
        } else {
            for (var phase : Phase.values()) {
                if (phase != Phase.WAITING && text.equals(phase.name().toLowerCase(Locale.ROOT))) {
                    return new Meaning(phase, null);
                }
            }
        }
        throw new BadMapping(
                "No state means '%s'. Write new, working, waiting for customer (or vendor, problem, evidence), resolved, closed or unchanged."
                        .formatted(text));
    }
}
