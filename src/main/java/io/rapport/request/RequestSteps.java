package io.rapport.request;

import io.rapport.kernel.RequestId;
import io.rapport.kernel.RequestType;
import io.rapport.kernel.TeamId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the steps of the journey do, one method each. Called by the models' delegates, in the engine's transaction. */
public interface RequestSteps {

    /** Why nobody works on it now. */
    enum WaitingFor {
        CUSTOMER,
        VENDOR,
        PROBLEM,
        EVIDENCE;

        /** Lower case, for forms, variables and the pause of the clocks. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws Refusals.FieldRefused when there is no such code */
        public static WaitingFor of(String code) {
            return Arrays.stream(values())
                    .filter(whom -> whom.code().equals(code))
                    .findAny()
                    .orElseThrow(
                            () -> new Refusals.FieldRefused("waitingFor", "Nobody waits for '%s'.".formatted(code)));
        }
    }

    void triage(RequestId id, RequestType type, Optional<String> note);

    /** The customer heard from us for the first time, or again. */
    void respond(RequestId id, Optional<String> note);

    /**
     * The team a request begins with where a person, and not the routing table, has said so. Not a hand-over.
     *
     * @throws Refusals.FieldRefused when there is no such team
     */
    void assign(RequestId id, TeamId team);

    /**
     * Another team takes over.
     *
     * @throws Refusals.FieldRefused when there is no such team, or it has the request already
     */
    void handOver(RequestId id, TeamId to, Optional<String> note);

    /** @return until when it may wait before somebody looks again */
    Instant await(RequestId id, WaitingFor whom, Optional<String> note);

    void resume(RequestId id);

    /** What the agent told the customer at the end. */
    void answer(RequestId id, Optional<String> note);

    /** @return until when the customer may object before the request is closed */
    Instant resolve(RequestId id);

    void reopen(RequestId id);

    /** @return until when it may still be reopened */
    Instant close(RequestId id);

    void askFeedback(RequestId id);

    void withdraw(RequestId id);

    /** The journey has reached its end. */
    void end(RequestId id, String endEvent);
}
