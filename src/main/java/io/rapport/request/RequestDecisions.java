package io.rapport.request;

import io.rapport.approval.ApprovalId;
import io.rapport.kernel.Money;
import io.rapport.kernel.RequestId;
import io.rapport.kernel.TeamId;
import io.rapport.sla.Cause;
import io.rapport.sla.Missed;
import io.rapport.sla.Promise;
import io.rapport.tiering.TierDecision;
import java.time.Instant;
import java.util.Optional;

/** What the journey has decided for a request: it brings the rooms below together, one method per step. */
public interface RequestDecisions {

    /** How much is known, in counts. */
    record Gathered(long openRequests, long interactions) {}

    Gathered gather(RequestId id);

    /** Asks {@code tiering}; feasible while the organisation has room for personal service. */
    TierDecision decideTier(RequestId id);

    /**
     * Looks, before anything is promised, whether the team that would do it can keep it; not while nobody knows what is
     * asked.
     *
     * @return the team that has no room; nothing may be promised until somebody has said what. Empty when it can be
     */
    Optional<TeamId> checkCapacity(RequestId id);

    /** Starts the clocks, from the moment the customer asked; again after triage for the new type. */
    Promise makePromise(RequestId id);

    /** Asks the routing table; {@code triage} means that a person has to look first. */
    TeamId findTeam(RequestId id);

    /**
     * What somebody would like to do beyond policy, as the form has it.
     *
     * @param kind a code of {@link io.rapport.approval.ExceptionWish.Kind}
     * @param until the later moment of a changed deadline, ISO 8601 with its zone
     */
    record Wanted(String kind, Money amount, Optional<String> reason, Optional<String> until) {}

    /**
     * Written down as a wish; a later moment is looked at first.
     *
     * @throws io.rapport.capacity.given.CannotBeKept when the team cannot keep the later moment either
     */
    ApprovalId askException(RequestId id, Wanted wanted);

    /** The promise in the light of other terms: another tier, contract, calendar or table. */
    Promise promiseAgain(RequestId id, Cause cause);

    /** Which clocks are missed now and were not before. */
    Missed checkPromise(RequestId id);

    /** When somebody has to look at the clocks again: when the next one is due, or after a month while none runs. */
    Instant nextLook(RequestId id);
}
