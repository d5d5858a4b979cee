package io.rapport.rehearsal;

import io.rapport.approval.Approvals;
import io.rapport.kernel.Page;
import io.rapport.kernel.TeamId;
import io.rapport.rehearsal.log.TeamCodes;
import io.rapport.rehearsal.report.CaseOutcome;
import io.rapport.rehearsal.report.CaseOutcome.Promised;
import io.rapport.rehearsal.report.CaseOutcome.Rule;
import io.rapport.request.Request;
import io.rapport.request.Requests;
import io.rapport.sla.BusinessCalendars;
import io.rapport.sla.Promises;
import io.rapport.tiering.RuleUsed;
import io.rapport.tiering.TierDecisionId;
import io.rapport.tiering.Tiers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Reads from the journey's own records how a case went. */
@Component
@Profile("rehearsal")
class CaseReader {

    private final Requests requests;
    private final Promises promises;
    private final Tiers tiers;
    private final Approvals approvals;
    private final BusinessCalendars calendars;

    CaseReader(Requests requests, Promises promises, Tiers tiers, Approvals approvals, BusinessCalendars calendars) {
        this.requests = requests;
        this.promises = promises;
        this.tiers = tiers;
        this.approvals = approvals;
        this.calendars = calendars;
    }

    CaseOutcome read(CaseJourney journey, TeamCodes teams) {
        var request = requests.get(journey.request());
        return new CaseOutcome(
                journey.kase.id(),
                journey.kase.customer(),
                request.type().code(),
                request.tier() == null ? "" : request.tier().code(),
                name(request.team(), teams),
                request.openedAt(),
                request.firstResponseAt(),
                request.resolvedAt(),
                request.closedAt(),
                request.handovers(),
                journey.lateHandOvers,
                request.reopens(),
                journey.kase.isToldNothing() ? null : promised(request),
                exceptions(request),
                request.endEvent(),
                journey.failure());
    }

    private static String name(@Nullable TeamId team, TeamCodes teams) {
        return team == null ? "" : teams.name(team);
    }

    private @Nullable Promised promised(Request request) {
        if (request.tierDecision() == null) {
            return null;
        }
        var tier = tiers.get(new TierDecisionId(request.tierDecision()));
        var promise = promises.of(request.id());
        var clock = promise.resolution();
        var rules = new ArrayList<>(List.of(rule(tier.segmentRule()), rule(tier.tierRule())));
        rules.add(new Rule("serviceLevel", promise.version(), promise.rule()));
        var within = calendars.get(promise.calendar()).between(clock.startedAt(), clock.dueAt());
        return new Promised(promise.response(), clock, within, promise.calendar(), rules);
    }

    private static Rule rule(RuleUsed used) {
        return new Rule(used.table(), used.version(), used.rule());
    }

    private int exceptions(Request request) {
        return (int) approvals.list(request.customer(), Page.MOST, null).items().stream()
                .filter(approval -> approval.wish().request().equals(request.id()))
                .count();
    }
}
