package io.rapport.rehearsal;

import io.rapport.approval.ApprovalId;
import io.rapport.kernel.RequestId;
import io.rapport.kernel.TeamId;
import io.rapport.request.RequestDecisions;
import io.rapport.request.RequestSteps;
import io.rapport.sla.Cause;
import io.rapport.sla.Missed;
import io.rapport.sla.Promise;
import io.rapport.tiering.TierDecision;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Decides as always, with two differences. A request begins with the team the log names first: our routing table knows
 * our teams and not the log's; it is asked, and its answer stands in the history. And what the log promised is promised,
 * where the mapping says so.
 */
@Component
@Primary
@Profile("rehearsal")
class RoutedAsLogged implements RequestDecisions {

    private final RequestDecisions tables;
    private final RequestSteps steps;
    private final Map<RequestId, TeamId> first = new ConcurrentHashMap<>();
    private final PromisesOfTheLog promised;

    RoutedAsLogged(
            @Qualifier("decidedByTable") RequestDecisions tables, RequestSteps steps, PromisesOfTheLog promised) {
        this.tables = tables;
        this.steps = steps;
        this.promised = promised;
    }

    /** To be told before the journey looks for its team. */
    void beginsWith(RequestId id, TeamId team) {
        first.put(id, team);
    }

    @Override
    public TeamId findTeam(RequestId id) {
        var routed = tables.findTeam(id);
        var logged = first.remove(id);
        if (logged == null) {
            return routed;
        }
        steps.assign(id, logged);
        return logged;
    }

    @Override
    public Gathered gather(RequestId id) {
        return tables.gather(id);
    }

    @Override
    public TierDecision decideTier(RequestId id) {
        return tables.decideTier(id);
    }

    /** In a rehearsal nobody is there to be busy: there is nothing to look at. */
    @Override
    public Optional<TeamId> checkCapacity(RequestId id) {
        return Optional.empty();
    }

    @Override
    public Promise makePromise(RequestId id) {
        return promised.instead(tables.makePromise(id));
    }

    @Override
    public ApprovalId askException(RequestId id, Wanted wanted) {
        return tables.askException(id, wanted);
    }

    @Override
    public Missed checkPromise(RequestId id) {
        return tables.checkPromise(id);
    }

    @Override
    public Promise promiseAgain(RequestId id, Cause cause) {
        return promised.instead(tables.promiseAgain(id, cause));
    }

    @Override
    public Instant nextLook(RequestId id) {
        return promised.nextLook(id);
    }
}
