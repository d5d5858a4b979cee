package io.rapport.request;

import io.rapport.access.Teams;
import io.rapport.approval.Approvals;
import io.rapport.escalation.Escalation;
import io.rapport.escalation.Escalations;
import io.rapport.kernel.RequestId;
import io.rapport.kernel.RequestType;
import io.rapport.kernel.TeamId;
import io.rapport.request.hours.TeamClocks;
import io.rapport.sla.PromiseClocks;
import io.rapport.sla.Promises;
import io.rapport.sla.SlaClock;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The journey's steps, each written into the request's record and the rooms below. */
@Service
@Transactional
class RecordedSteps implements RequestSteps {

    private static final Set<String> WAITS =
            Arrays.stream(WaitingFor.values()).map(WaitingFor::code).collect(Collectors.toUnmodifiableSet());
    /** What is over when the customer hears from us. */
    private static final Set<SlaClock> ANSWERED = Set.of(SlaClock.RESPONSE, SlaClock.NEXT_RESPONSE, SlaClock.HAND_OVER);
    /** What is over when the request is resolved. */
    private static final Set<SlaClock> OURS = Set.of(SlaClock.RESOLUTION, SlaClock.HAND_OVER);

    private final RequestRecords records;
    private final RequestPolicy policy;
    private final Notes notes;
    private final Promises promises;
    private final PromiseClocks clocks;
    private final TeamClocks teamClocks;
    private final Approvals approvals;
    private final Escalations escalations;
    private final Teams teams;
    private final Clock clock;

    RecordedSteps(
            RequestRecords records,
            RequestPolicy policy,
            Notes notes,
            Promises promises,
            PromiseClocks clocks,
            TeamClocks teamClocks,
            Approvals approvals,
            Escalations escalations,
            Teams teams,
            Clock clock) {
        this.records = records;
        this.policy = policy;
        this.notes = notes;
        this.promises = promises;
        this.clocks = clocks;
        this.teamClocks = teamClocks;
        this.approvals = approvals;
        this.escalations = escalations;
        this.teams = teams;
        this.clock = clock;
    }

    @Override
    public void triage(RequestId id, RequestType type, Optional<String> note) {
        records.change(id, Map.of("type", type.code()));
        clocks.met(id, SlaClock.TRIAGE, clock.instant());
        notes.internal(get(id), note);
    }

    @Override
    public void respond(RequestId id, Optional<String> note) {
        responded(id);
        notes.told(get(id), note);
    }

    @Override
    public void assign(RequestId id, TeamId team) {
        known(team);
        records.change(id, Map.of("team", team.code()));
    }

    @Override
    public void handOver(RequestId id, TeamId to, Optional<String> note) {
        var request = get(id);
        known(to);
        if (to.equals(request.team())) {
            throw new Refusals.FieldRefused(
                    "handOverTeam",
                    "The %s has this request already; choose another team."
                            .formatted(teams.teams().getOrDefault(to.code(), to.code())));
        }
        records.change(id, Map.of("team", to.code()));
        records.count(id, "handovers");
        teamClocks.handedOver(request, to, clock.instant());
        notes.internal(request, note);
    }

    @Override
    public Instant await(RequestId id, WaitingFor whom, Optional<String> note) {
        var request = get(id);
        if (whom == WaitingFor.CUSTOMER) {
            respond(id, note);
        } else {
            notes.internal(request, note);
        }
        records.change(id, Map.of("state", RequestState.WAITING.name()));
        var now = clock.instant();
        clocks.paused(id, whom.code(), now);
        if (whom == WaitingFor.VENDOR) {
            clocks.start(id, SlaClock.VENDOR, promises.of(id).calendar(), now);
        }
        return now.plus(policy.waitAtMost());
    }

    @Override
    public void resume(RequestId id) {
        records.change(id, Map.of("state", RequestState.OPEN.name()));
        clocks.resumed(id, WAITS, clock.instant());
    }

    @Override
    public void answer(RequestId id, Optional<String> note) {
        respond(id, note);
    }

    @Override
    public Instant resolve(RequestId id) {
        var now = clock.instant();
        clocks.met(id, OURS, now);
        clocks.notNeeded(id, SlaClock.VENDOR, "resolved", now);
        records.change(id, Map.of("state", RequestState.RESOLVED.name(), "resolved_at", now));
        escalations.over(id, Escalation.State.SOLVED);
        return now.plus(promises.of(id).confirmWithin());
    }

    @Override
    public void reopen(RequestId id) {
        clocks.reopened(id, clock.instant());
        clocks.customerWrote(id, clock.instant());
        var changes = new HashMap<String, @Nullable Object>();
        changes.put("state", RequestState.OPEN.name());
        changes.put("resolved_at", null);
        changes.put("closed_at", null);
        records.change(id, changes);
        records.count(id, "reopens");
    }

    @Override
    public Instant close(RequestId id) {
        var now = clock.instant();
        records.change(id, Map.of("state", RequestState.CLOSED.name(), "closed_at", now));
        return now.plus(promises.of(id).reopenWithin());
    }

    @Override
    public void askFeedback(RequestId id) {
        records.change(id, Map.of("feedback_asked_at", clock.instant()));
    }

    @Override
    public void withdraw(RequestId id) {
        approvals.withdraw(id);
        escalations.over(id, Escalation.State.WITHDRAWN);
        clocks.stopped(id, "withdrawn", clock.instant());
        records.change(id, Map.of("state", RequestState.WITHDRAWN.name()));
    }

    @Override
    public void end(RequestId id, String endEvent) {
        escalations.ended(id);
        records.change(id, Map.of("ended_at", clock.instant(), "end_event", endEvent));
    }

    private void known(TeamId team) {
        if (!teams.teams().containsKey(team.code())) {
            throw new Refusals.FieldRefused("handOverTeam", "There is no team '%s'.".formatted(team));
        }
    }

    private void responded(RequestId id) {
        if (get(id).firstResponseAt() == null) {
            records.change(id, Map.of("first_response_at", clock.instant()));
        }
        clocks.met(id, ANSWERED, clock.instant());
    }

    private Request get(RequestId id) {
        return records.find(id).orElseThrow(() -> new Refusals.UnknownRequest(id));
    }
}
