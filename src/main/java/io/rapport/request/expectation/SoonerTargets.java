package io.rapport.request.expectation;

import io.rapport.access.Role;
import io.rapport.capacity.given.ShorterPromises;
import io.rapport.engine.CurrentUser;
import io.rapport.kernel.RequestId;
import io.rapport.kernel.TeamId;
import io.rapport.request.Request;
import io.rapport.sla.Cause;
import io.rapport.sla.Promise;
import io.rapport.sla.Promises;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tier rises in mid-case, or somebody lets the promise be looked at again, and something would be promised sooner than it
 * was: the team is asked for room first. A manager may promise it nevertheless, by name.
 */
@Component
public class SoonerTargets {

    private final Promises promises;
    private final ShorterPromises shorter;
    private final Expectations expectations;
    private final ApplicationEventPublisher events;
    private final CurrentUser person;
    private final Clock clock;

    SoonerTargets(
            Promises promises,
            ShorterPromises shorter,
            Expectations expectations,
            ApplicationEventPublisher events,
            CurrentUser person,
            Clock clock) {
        this.promises = promises;
        this.shorter = shorter;
        this.expectations = expectations;
        this.events = events;
        this.person = person;
        this.clock = clock;
    }

    /** A sooner target was not promised; in the transaction that writes it down. */
    public record Stayed(RequestId request) {}

    /** @return what stays promised because the team has no room for these terms; empty when they can be promised */
    @Transactional
    public Optional<Promise> stays(Request request, TeamId team, Promises.Terms terms, Cause cause) {
        if (cause != Cause.TIER && (cause != Cause.AGREEMENT || isManager())) {
            return Optional.empty();
        }
        var now = clock.instant();
        return promises.sooner(request.id(), terms, request.openedAt(), cause, now)
                .filter(due -> !shorter.canBeKept(expectations.asked(request, team, due)))
                .map(tooSoon -> {
                    promises.stays(request.id(), cause, now);
                    if (cause == Cause.TIER) { // who asks by hand is somebody who looks at the case already
                        events.publishEvent(new Stayed(request.id()));
                    }
                    return promises.of(request.id());
                });
    }

    /** Who may stand for a promise for which there is no room; the ledger says who did. */
    private boolean isManager() {
        return person.groupsNow().contains(Role.MANAGERS.group());
    }
}
