package io.rapport.engine.rights;

import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * A right to a task that came with having it, or with being offered it, ends with that. The engine grants such rights and
 * leaves them standing until the task is over. Public because the engine's configuration takes it.
 */
@NullUnmarked // as the engine's own class, which answers null for "nothing to save"
public final class TaskRights extends DefaultAuthorizationProvider {

    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, @Nullable String before, @Nullable String now) {
        if (before != null && !before.equals(now)) {
            rights().deleteAuthorizationsByResourceIdAndUserId(Resources.TASK, task.getId(), before);
        }
        return super.newTaskAssignee(task, before, now);
    }

    @Override
    public AuthorizationEntity[] newTaskOwner(Task task, @Nullable String before, @Nullable String now) {
        if (before != null && !before.equals(now) && !before.equals(task.getAssignee())) {
            rights().deleteAuthorizationsByResourceIdAndUserId(Resources.TASK, task.getId(), before);
        }
        return super.newTaskOwner(task, before, now);
    }

    @Override
    public AuthorizationEntity[] deleteTaskUserIdentityLink(Task task, String user, String type) {
        if (!user.equals(task.getAssignee()) && !user.equals(task.getOwner())) {
            rights().deleteAuthorizationsByResourceIdAndUserId(Resources.TASK, task.getId(), user);
        }
        return super.deleteTaskUserIdentityLink(task, user, type);
    }

    @Override
    public AuthorizationEntity[] deleteTaskGroupIdentityLink(Task task, String group, String type) {
        rights().deleteAuthorizationsByResourceIdAndGroupId(Resources.TASK, task.getId(), group);
        return super.deleteTaskGroupIdentityLink(task, group, type);
    }

    private static AuthorizationManager rights() {
        return Context.getCommandContext().getAuthorizationManager();
    }
}
