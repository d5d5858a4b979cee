package io.rapport.request;

import io.rapport.approval.ApprovalId;
import io.rapport.approval.Approvals;
import io.rapport.approval.ExceptionWish;
import io.rapport.customer.Customers;
import io.rapport.engine.CurrentUser;
import io.rapport.engine.Decisions;
import io.rapport.kernel.RequestId;
import io.rapport.kernel.TeamId;
import io.rapport.kernel.Tier;
import io.rapport.request.expectation.Expectations;
import io.rapport.request.expectation.LaterMoments;
import io.rapport.request.expectation.SoonerTargets;
import io.rapport.request.hours.ServiceHours;
import io.rapport.sla.Cause;
import io.rapport.sla.Missed;
import io.rapport.sla.Promise;
import io.rapport.sla.PromiseClocks;
import io.rapport.sla.Promises;
import io.rapport.sla.SlaClock;
import io.rapport.tiering.TierDecision;
import io.rapport.tiering.Tiers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decisions of the journey: the tables say which, this hands them what they need and keeps the answer. */
@Service
@Transactional
@EnableConfigurationProperties(RequestPolicy.class)
class DecidedByTable implements RequestDecisions {

    private static final TeamId TRIAGE = new TeamId("triage");
    private static final Duration LOOK_AGAIN = Duration.ofDays(30);

    private final RequestRecords records;
    private final RequestPolicy policy;
    private final Customers customers;
    private final Tiers tiers;
    private final Promises promises;
    private final PromiseClocks clocks;
    private final Approvals approvals;
    private final Decisions decisions;
    private final ServiceHours hours;
    private final Expectations expectations;
    private final LaterMoments later;
    private final SoonerTargets sooner;
    private final CurrentUser person;
    private final Clock clock;

    DecidedByTable(
            RequestRecords records,
            RequestPolicy policy,
            Customers customers,
            Tiers tiers,
            Promises promises,
            PromiseClocks clocks,
            Approvals approvals,
            Decisions decisions,
            ServiceHours hours,
            Expectations expectations,
            LaterMoments later,
            SoonerTargets sooner,
            CurrentUser person,
            Clock clock) {
        this.records = records;
        this.policy = policy;
        this.customers = customers;
        this.tiers = tiers;
        this.promises = promises;
        this.clocks = clocks;
        this.approvals = approvals;
        this.decisions = decisions;
        this.hours = hours;
        this.expectations = expectations;
        this.later = later;
        this.sooner = sooner;
        this.person = person;
        this.clock = clock;
    }

    @Override
    public Gathered gather(RequestId id) {
        var customer = get(id).customer();
        return new Gathered(records.open(customer), customers.context(customer).interactions());
    }

    @Override
    public TierDecision decideTier(RequestId id) {
        var decided = tiers.decide(get(id).customer(), records.open(null) <= policy.feasibleOpenRequests());
        records.change(
                id,
                Map.of(
                        "tier",
                        decided.tier().code(),
                        "tier_decision",
                        decided.id().value()));
        return decided;
    }

    @Override
    public Optional<TeamId> checkCapacity(RequestId id) {
        var request = get(id);
        return Optional.of(routed(request))
                .filter(team -> !team.equals(TRIAGE))
                .filter(team -> expectations.check(request, team));
    }

    @Override
    public Promise makePromise(RequestId id) {
        return promise(id, Cause.TRIAGE);
    }

    @Override
    public Promise promiseAgain(RequestId id, Cause cause) {
        return promise(id, cause);
    }

    private Promise promise(RequestId id, Cause cause) {
        var request = get(id);
        var terms = expectations.terms(request, tierOf(request), calendarOf(request));
        return sooner.stays(request, teamOf(request), terms, cause)
                .orElseGet(() -> promises.make(id, terms, request.openedAt(), cause, clock.instant()));
    }

    /** Before a team has it, it is the calendar of the team that will. */
    private String calendarOf(Request request) {
        return hours.calendarFor(request.customer(), Optional.of(teamOf(request)));
    }

    private TeamId teamOf(Request request) {
        return request.team() != null && !request.team().equals(TRIAGE) ? request.team() : routed(request);
    }

    private TeamId routed(Request request) {
        var decided = decisions.decide(
                "requestRouting",
                Map.of(
                        "requestType",
                        request.type().code(),
                        "tier",
                        tierOf(request).code()));
        return new TeamId(decided.text("team"));
    }

    @Override
    public TeamId findTeam(RequestId id) {
        var request = get(id);
        var team = expectations.agreedTeam(request).orElseGet(() -> routed(request));
        records.change(id, Map.of("team", team.code()));
        if (team.equals(TRIAGE)) {
            clocks.start(id, SlaClock.TRIAGE, calendarOf(request), clock.instant());
        }
        return team;
    }

    @Override
    public ApprovalId askException(RequestId id, Wanted wanted) {
        var request = get(id);
        var until = wanted.until().filter(text -> !text.isBlank()).map(LaterMoments::read);
        var approval = approvals.ask(new ExceptionWish(
                request.customer(),
                id,
                ExceptionWish.Kind.of(wanted.kind()),
                wanted.amount(),
                tierOf(request),
                person.id(),
                wanted.reason().orElse(""),
                until.orElse(null)));
        until.ifPresent(moment -> later.check(request, approval, moment));
        return approval;
    }

    @Override
    public Missed checkPromise(RequestId id) {
        return promises.check(id, clock.instant());
    }

    @Override
    public Instant nextLook(RequestId id) {
        return promises.nextDue(id).orElseGet(() -> clock.instant().plus(LOOK_AGAIN));
    }

    private Request get(RequestId id) {
        return records.find(id).orElseThrow(() -> new Refusals.UnknownRequest(id));
    }

    private static Tier tierOf(Request request) {
        if (request.tier() == null) {
            throw new Refusals.NotPossibleNow(request.id(), "has no tier yet; the tier is decided before the promise.");
        }
        return request.tier();
    }
}
