package io.rapport.approval;

import io.rapport.customer.identity.Members;
import io.rapport.engine.Decisions;
import io.rapport.kernel.BadPage;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.Page;
import io.rapport.kernel.RequestId;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Approvals, kept in the database. */
@Service
@Transactional
class RecordedApprovals implements Approvals {

    private static final String TABLE = "approvalThreshold";
    /** What counts together; the table's column says the same. */
    private static final Duration CUMULATIVE = Duration.ofDays(90);

    /** Rows of {@code approval_turn}. */
    private static final int TURNS = 16;

    private final ApprovalRecords records;
    private final Members members;
    private final Decisions decisions;
    private final ShownApproval shown;
    private final FourEyes eyes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordedApprovals(
            ApprovalRecords records,
            Members members,
            Decisions decisions,
            ShownApproval shown,
            FourEyes eyes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.members = members;
        this.decisions = decisions;
        this.shown = shown;
        this.eyes = eyes;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public ApprovalId ask(ExceptionWish wish) {
        var now = clock.instant();
        records.takeTurn(Math.floorMod(members.survivor(wish.customer()).hashCode(), TURNS));
        var before = records.sumSince(idsOf(wish.customer()), now.minus(CUMULATIVE));
        var number = records.nextNumber();
        var id = new ApprovalId("A-" + number);
        records.save(new ApprovalRecord(
                id.value(),
                number,
                wish.customer().value(),
                wish.request().value(),
                wish.kind().code(),
                wish.amount().amount(),
                wish.amount().currency().getCurrencyCode(),
                wish.tier().code(),
                shown.sealed(wish.customer(), wish.reason()),
                wish.until(),
                wish.askedBy(),
                now,
                before.add(wish.amount().amount()),
                null,
                null,
                null,
                null,
                Standing.OPEN,
                null,
                List.of(),
                null));
        return id;
    }

    @Override
    public Approval.Route route(ApprovalId id) {
        var approval = record(id);
        var decided = decisions.decide(
                TABLE,
                Map.of(
                        "kind", approval.kind(),
                        "tier", approval.tier(),
                        "amount", approval.amount().doubleValue(),
                        "cumulativeAmount", approval.cumulative().doubleValue()));
        var route = new Approval.Route(
                Approvers.of(decided.text("approvers")), decided.text("reason"), decided.rule(), decided.version());
        records.save(approval.routed(route));
        return route;
    }

    @Override
    public Standing decide(ApprovalId id, Verdict verdict) {
        var approval = record(id);
        var approvers = approval.approversRouted();
        VerdictRules.check(id, approval, approvers, verdict);
        eyes.checkPair(id, approval, verdict.by().id());
        if (approval.standing().isSettled()) {
            return approval.standing();
        }
        return settle(approval, verdict, approvers);
    }

    @Override
    @Transactional(readOnly = true)
    public void mayDecide(ApprovalId id, String person) {
        eyes.check(id, record(id), person);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean couldDecide(ApprovalId id, String person) {
        return eyes.couldDecide(id, record(id), person);
    }

    @Override
    public Standing grantByRule(ApprovalId id) {
        var approval = record(id);
        if (approval.approversRouted() != Approvers.NONE) {
            throw new Refusals.NotRouted(id, "needs a person's decision; the table does not grant it.");
        }
        if (!approval.standing().isSettled()) {
            settled(approval.standing(Standing.GRANTED, clock.instant(), approval.decisions()));
        }
        return Standing.GRANTED;
    }

    @Override
    public void withdraw(RequestId request) {
        records.findByRequestIdAndStandingIn(request.value(), List.of(Standing.OPEN, Standing.SECOND_NEEDED))
                .forEach(open -> records.save(open.standing(Standing.WITHDRAWN, clock.instant(), open.decisions())));
    }

    @Override
    @Transactional(readOnly = true)
    public Approval get(ApprovalId id) {
        return shown.of(record(id));
    }

    @Override
    @Transactional(readOnly = true)
    public Page<Approval> list(@Nullable CustomerId customer, int limit, @Nullable String after) {
        var below = after == null ? Long.MAX_VALUE : new ApprovalId(after).number();
        var most = Limit.of(BadPage.checked(limit) + 1);
        var rows = customer == null
                ? records.findByNumberLessThanOrderByNumberDesc(below, most)
                : records.findByCustomerIdInAndNumberLessThanOrderByNumberDesc(idsOf(customer), below, most);
        return Page.of(rows, limit, ApprovalRecord::id).map(shown::of);
    }

    private Standing settle(ApprovalRecord approval, Verdict verdict, Approvers approvers) {
        var said = new ArrayList<>(approval.decisions());
        var granted = verdict instanceof Verdict.Granted;
        said.add(new ApprovalRecord.DecisionRow(
                verdict.by().id(),
                granted ? "granted" : "declined",
                verdict.rationale() == null
                        ? null
                        : shown.sealed(new CustomerId(approval.customerId()), verdict.rationale()),
                clock.instant()));
        var standing = !granted
                ? Standing.DECLINED
                : said.size() < approvers.persons() ? Standing.SECOND_NEEDED : Standing.GRANTED;
        settled(approval.standing(standing, standing.isSettled() ? clock.instant() : null, said));
        return standing;
    }

    /** Who keeps what was granted may still refuse: then nothing is written. */
    private void settled(ApprovalRecord approval) {
        records.save(approval);
        if (approval.standing() == Standing.GRANTED) {
            events.publishEvent(new Granted(
                    new ApprovalId(approval.id()), new RequestId(approval.requestId()), approval.untilAt()));
        }
    }

    /** One person's exceptions, under whichever of their ids they were asked for. */
    private List<String> idsOf(CustomerId customer) {
        return members.of(customer).stream().map(CustomerId::value).toList();
    }

    private ApprovalRecord record(ApprovalId id) {
        return records.findById(id.value()).orElseThrow(() -> new Refusals.UnknownApproval(id));
    }
}
