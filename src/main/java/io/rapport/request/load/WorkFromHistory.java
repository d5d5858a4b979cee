package io.rapport.request.load;

import static io.rapport.request.work.WorkRequest.WORK_ON_REQUEST;

import io.rapport.capacity.Piece;
import io.rapport.capacity.Workload;
import io.rapport.kernel.RequestId;
import io.rapport.kernel.TeamId;
import io.rapport.request.Requests;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricIdentityLinkLog;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The pieces of work as the engine's history of tasks tells them: when each came, who had it when, when it was over. */
@Component
class WorkFromHistory {

    private final HistoryService history;
    private final Requests requests;
    private final Workload workload;

    WorkFromHistory(HistoryService history, Requests requests, Workload workload) {
        this.history = history;
        this.requests = requests;
        this.workload = workload;
    }

    /** Makes the read model again: what is open, and what was finished of late. */
    @Transactional
    public void rebuild() {
        var pieces = new ArrayList<Piece>();
        tasks(true).forEach(task -> piece(task).ifPresent(pieces::add));
        tasks(false).forEach(task -> piece(task).ifPresent(pieces::add));
        workload.rebuild(pieces);
    }

    private List<HistoricTaskInstance> tasks(boolean open) {
        var query = history.createHistoricTaskInstanceQuery()
                .processDefinitionKey("work-request")
                .taskDefinitionKey(WORK_ON_REQUEST);
        return open
                ? query.unfinished().list()
                : query.finished()
                        .finishedAfter(Date.from(workload.keptSince()))
                        .list();
    }

    private Optional<Piece> piece(HistoricTaskInstance task) {
        var log = history.createHistoricIdentityLinkLogQuery()
                .taskId(task.getId())
                .orderByTime()
                .asc()
                .list();
        var request = Optional.ofNullable(businessKey(task)).map(key -> requests.get(new RequestId(key)));
        var team = log.stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null)
                .map(link -> new TeamId(link.getGroupId()))
                .findFirst();
        if (request.isEmpty() || team.isEmpty()) {
            return Optional.empty();
        }
        var left = task.getEndTime() == null ? null : task.getEndTime().toInstant();
        var hands = Hands.of((from, to) -> workload.worked(team.get(), from, to), log, left);
        return Optional.of(new Piece(
                task.getId(),
                request.get().id(),
                team.get(),
                request.get().type(),
                task.getStartTime().toInstant(),
                hands.takenAt(),
                hands.worked(),
                left));
    }

    private @Nullable String businessKey(HistoricTaskInstance task) {
        var journey = history.createHistoricProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        return journey == null ? null : journey.getBusinessKey();
    }

    /** @param takenAt since when somebody has it; null when nobody does, or it is over */
    private record Hands(@Nullable Instant takenAt, Duration worked) {

        static Hands of(
                BiFunction<Instant, Instant, Duration> time,
                List<HistoricIdentityLinkLog> log,
                @Nullable Instant left) {
            var worked = Duration.ZERO;
            Instant since = null;
            var holders = 0;
            var links = log.stream()
                    .filter(link -> IdentityLinkType.ASSIGNEE.equals(link.getType()))
                    .toList();
            for (int i = 0; i < links.size(); i++) {
                var link = links.get(i);
                holders += "add".equals(link.getOperationType()) ? 1 : -1;
                var at = link.getTime();
                if (i + 1 < links.size() && links.get(i + 1).getTime().equals(at)) {
                    continue; // passed on: one is gone and another there in the same moment
                }
                if (holders > 0 && since == null) {
                    since = at.toInstant();
                } else if (holders <= 0 && since != null) {
                    worked = worked.plus(time.apply(since, at.toInstant()));
                    since = null;
                }
            }
            if (left != null && since != null) {
                worked = worked.plus(time.apply(since, left));
                since = null;
            }
            return new Hands(since, worked);
        }
    }
}
