package io.rapport.engine;

import io.rapport.engine.rights.HouseTasks;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.batch.history.HistoricBatchEntity;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricIdentityLinkLogEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricTaskInstanceEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.jspecify.annotations.Nullable;

/**
 * What a person may change at a door of the engine: who has a task and when it is looked at again. When it is due was promised; words about customers do not fit
 * there, nobody is named who is not in the house, and no batch writes variables in his name later.
 */
final class ByHand {

    private static final Pattern ID = Pattern.compile("[A-Z]-\\d{1,18}");
    private static final Set<String> LINKS = Set.of(IdentityLinkType.ASSIGNEE, IdentityLinkType.OWNER);
    private static final Set<String> WRITING_BATCHES = Set.of(Batch.TYPE_SET_VARIABLES, Batch.TYPE_CORRELATE_MESSAGE);

    /** The rest of a task that engine REST would take from anybody; a number can be somebody's day of birth. */
    private static final List<Function<HistoricTaskInstanceEventEntity, @Nullable Object>> JOURNEYS = List.of(
            HistoricTaskInstanceEventEntity::getParentTaskId,
            HistoricTaskInstanceEventEntity::getCaseInstanceId,
            HistoricTaskInstanceEventEntity::getTenantId,
            HistoricTaskInstanceEventEntity::getPriority);

    private ByHand() {}

    /**
     * What a form asks is answered by who completes the task. Written to the task before, it would be somebody else's
     * answer in his name.
     */
    static boolean isCompleting() {
        var command = Context.getCommandInvocationContext().getCommand();
        return command instanceof SubmitTaskFormCmd
                // giving a delegated task back is not the end of it, though the engine's class says so
                || command instanceof CompleteTaskCmd && !(command instanceof ResolveTaskCmd);
    }

    static boolean isEscalating() {
        return Context.getCommandInvocationContext().getCommand() instanceof HandleTaskEscalationCmd;
    }

    /** What a journey is called by: an id of ours, so that nobody is named in the engine. */
    static void checkStart(HistoricProcessInstanceEventEntity journey) {
        if (!isId(journey.getBusinessKey()) || !isId(journey.getCaseInstanceId())) {
            throw RefusedVariable.businessKey();
        }
    }

    private static boolean isId(@Nullable String key) {
        return key == null || ID.matcher(key).matches();
    }

    static void check(HistoryEvent event) {
        if (event instanceof HistoricTaskInstanceEventEntity task) {
            if (!HouseTasks.isMoved(Context.getCommandContext(), task.getTaskId())) {
                check(task, before(task));
            }
        } else if (event instanceof HistoricIdentityLinkLogEventEntity link) {
            check(link);
        } else if (event instanceof UserOperationLogEntryEventEntity log
                && EntityTypes.IDENTITY_LINK.equals(log.getEntityType())) {
            check(log);
        } else if (event instanceof HistoricBatchEntity batch && WRITING_BATCHES.contains(batch.getType())) {
            throw RefusedVariable.inBatch();
        }
    }

    private static void check(HistoricTaskInstanceEventEntity task, @Nullable HistoricTaskInstanceEntity before) {
        if (before == null) {
            if (task.getProcessInstanceId() == null) {
                throw RefusedVariable.taskWords(); // a task of nobody's journey
            }
            return;
        }
        if (!Objects.equals(before.getAssignee(), task.getAssignee())) {
            checkUser(task.getAssignee());
        }
        if (!Objects.equals(before.getOwner(), task.getOwner())) {
            checkUser(task.getOwner());
        }
        if (!Objects.equals(before.getName(), task.getName())
                || !Objects.equals(before.getDescription(), task.getDescription())) {
            throw RefusedVariable.taskWords();
        }
        if (JOURNEYS.stream().anyMatch(of -> !Objects.equals(of.apply(before), of.apply(task)))) {
            throw RefusedVariable.taskPlace();
        }
        if (!Objects.equals(second(before.getDueDate()), second(task.getDueDate()))) {
            throw RefusedVariable.dueDate();
        }
    }

    /** A page sends the whole task back, and may drop what is below a second. */
    private static @Nullable Long second(@Nullable Date due) {
        return due == null ? null : due.getTime() / 1000;
    }

    private static @Nullable HistoricTaskInstanceEntity before(HistoricTaskInstanceEventEntity task) {
        return Context.getCommandContext()
                .getDbEntityManager()
                .selectById(HistoricTaskInstanceEntity.class, task.getTaskId());
    }

    private static void check(HistoricIdentityLinkLogEventEntity link) {
        if (!LINKS.contains(link.getType())) {
            throw RefusedVariable.linkType();
        }
        if (link.getOperationType().equals("add")) {
            checkUser(link.getUserId());
        }
    }

    /** The log keeps whom somebody took a task from, also when it never was theirs. */
    private static void check(UserOperationLogEntryEventEntity log) {
        if (!LINKS.contains(log.getProperty())) {
            throw RefusedVariable.linkType();
        }
        if (log.getNewValue() != null && !isThere(log.getNewValue())) {
            throw RefusedVariable.noUser();
        }
    }

    private static void checkUser(@Nullable String user) {
        var signedIn = Context.getCommandContext().getAuthenticatedUserId();
        if (user == null || user.equals(signedIn)) {
            return;
        }
        if (!isThere(user)) {
            throw RefusedVariable.noUser();
        }
        if (!worksOnTasks(user)) {
            throw RefusedVariable.noColleague();
        }
    }

    /** A task lets its assignee see the customer and answer: it is for those whom a role opens Tasklist. */
    private static boolean worksOnTasks(String user) {
        var command = Context.getCommandContext();
        return command.runWithoutAuthorization(() -> {
            var groups = command.getReadOnlyIdentityProvider().createGroupQuery().groupMember(user).list().stream()
                    .map(Group::getId)
                    .toList();
            return command.getAuthorizationManager()
                    .isAuthorized(user, groups, Permissions.ACCESS, Resources.APPLICATION, "tasklist");
        });
    }

    /** Whether he is here is no secret of the person asked for, who may give the task away. */
    private static boolean isThere(String user) {
        var command = Context.getCommandContext();
        return command.runWithoutAuthorization(
                        () -> command.getReadOnlyIdentityProvider().findUserById(user))
                != null;
    }
}
