package io.rapport.request.handing;

import io.rapport.approval.Approval;
import io.rapport.approval.Approvals;
import io.rapport.approval.Standing;
import io.rapport.escalation.pack.PackItem;
import io.rapport.escalation.pack.PackItem.Section;
import io.rapport.escalation.pack.PackSource;
import io.rapport.kernel.Page;
import io.rapport.kernel.RequestId;
import io.rapport.request.Request;
import io.rapport.request.Requests;
import io.rapport.sla.ClockState;
import io.rapport.sla.Promises;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is promised on a request and where its clocks stand, and what nobody has decided. */
@Component
class ClocksInPack implements PackSource {

    private final Requests requests;
    private final Promises promises;
    private final Approvals approvals;

    ClocksInPack(Requests requests, Promises promises, Approvals approvals) {
        this.requests = requests;
        this.promises = promises;
        this.approvals = approvals;
    }

    @Override
    public List<PackItem> of(Subject subject) {
        return ServiceRequests.about(subject)
                .map(requests::get)
                .map(request -> Stream.of(clocks(request), undecided(request))
                        .flatMap(each -> each)
                        .toList())
                .orElse(List.of());
    }

    /** A request that has no team yet has no promise either. */
    private Stream<PackItem> clocks(Request request) {
        return request.team() == null
                ? Stream.empty()
                : promises.of(request.id()).clocks().stream().map(clock -> clock(request.id(), clock));
    }

    private static PackItem clock(RequestId request, ClockState clock) {
        return PackItem.plain(
                Section.PROMISES,
                "%s/%s/%d".formatted(request, clock.clock().code(), clock.nth()),
                clock.clock().words(),
                standing(clock),
                clock.startedAt(),
                clock.dueAt());
    }

    private static String standing(ClockState clock) {
        var missed = clock.missed() ? ", missed" : "";
        if (clock.isRunning()) {
            return "running" + missed;
        }
        if (clock.pausedAt() != null && clock.isOpen()) {
            return "paused, waits for %s%s".formatted(clock.pausedFor(), missed);
        }
        return (clock.metAt() == null ? "stopped" : "met") + missed;
    }

    private Stream<PackItem> undecided(Request request) {
        return approvals.list(request.customer(), Page.MOST, null).items().stream()
                .filter(wish -> wish.wish().request().equals(request.id()))
                .filter(wish -> !wish.standing().isSettled() && wish.standing() != Standing.WITHDRAWN)
                .map(ClocksInPack::wish);
    }

    private static PackItem wish(Approval wish) {
        return PackItem.plain(
                Section.OPEN,
                wish.id().value(),
                "exception that is not decided yet",
                "%s, %s".formatted(wish.wish().kind().code(), wish.wish().amount()),
                wish.askedAt(),
                null);
    }
}
