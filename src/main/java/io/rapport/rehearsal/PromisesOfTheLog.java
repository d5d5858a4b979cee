package io.rapport.rehearsal;

import static io.rapport.sla.SlaClock.RESOLUTION;

import io.rapport.kernel.RequestId;
import io.rapport.rehearsal.log.LoggedCase.Promised;
import io.rapport.rehearsal.log.Mapping.Use;
import io.rapport.sla.Promise;
import io.rapport.sla.Promises;
import io.rapport.sla.PromisesElsewhere;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the log promised is promised here, where the mapping says that it is to be. */
@Component
@Profile("rehearsal")
class PromisesOfTheLog {

    /** Longer than any log; whatever moves a clock moves its timer. */
    private static final Duration NEVER = Duration.ofDays(36_525);

    private final Promises promises;
    private final PromisesElsewhere elsewhere;
    private final Clock clock;
    private final Map<RequestId, Promised> told = new ConcurrentHashMap<>();

    PromisesOfTheLog(Promises promises, PromisesElsewhere elsewhere, Clock clock) {
        this.promises = promises;
        this.elsewhere = elsewhere;
        this.clock = clock;
    }

    /** To be told before the journey makes its promise. */
    void tell(RequestId id, @Nullable Promised promised) {
        if (promised != null && promised.use() == Use.TOLD) {
            told.put(id, promised);
        }
    }

    /** The promise that holds after the table has made this one. */
    Promise instead(Promise ours) {
        var theirs = told.get(ours.request());
        if (theirs == null) {
            return ours;
        }
        if (theirs.dueAt() == null) {
            elsewhere.nothing(ours.request());
        } else {
            elsewhere.due(ours.request(), RESOLUTION, theirs.dueAt());
        }
        return promises.of(ours.request());
    }

    /** When a clock is due. While none runs nobody looks from month to month: a log may go on for years. */
    Instant nextLook(RequestId id) {
        return promises.nextDue(id).orElseGet(() -> clock.instant().plus(NEVER));
    }
}
