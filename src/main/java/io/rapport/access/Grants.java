package io.rapport.access;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.SystemPermissions;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;

/** What each role may do inside the engine. Tasks need no grant: the engine gives a task to its candidates itself. */
final class Grants {

    private final AuthorizationService authorizations;

    Grants(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    void ensure() {
        for (var role : List.of(Role.AGENTS, Role.LEADS, Role.MANAGERS)) {
            app(role, "tasklist");
            grant(role, Resources.PROCESS_DEFINITION, Permissions.READ);
        }
        for (var role : List.of(Role.LEADS, Role.MANAGERS)) {
            app(role, "cockpit");
            grant(role, Resources.PROCESS_DEFINITION, Permissions.READ, Permissions.READ_INSTANCE);
        }
        for (var resource : Resources.values()) {
            add(RolesAtStart.ADMIN, resource, ANY, Permissions.ALL);
        }
        audits(Role.AUDITORS);
        audits(Role.PRIVACY_OFFICERS);
        app(Role.PRIVACY_OFFICERS, "tasklist");
        audits(Role.PROCESS_OWNERS, ProcessDefinitionPermissions.RETRY_JOB);
        grant(Role.PROCESS_OWNERS, Resources.DEPLOYMENT, Permissions.READ, Permissions.CREATE);
        leads("service-request");
        leads("work-request");
        leads("expectation-gap");
        leads("take-over");
        // who answers at which level is not a lead's to say
        add(Role.LEADS.group(), Resources.PROCESS_DEFINITION, "escalation", ProcessDefinitionPermissions.READ_TASK);
        grant(Role.LEADS, Resources.USER, Permissions.READ);
        grant(Role.LEADS, Resources.GROUP, Permissions.READ);
    }

    /** A lead sees every team's work and may give it to somebody. Exceptions are not a lead's to give. */
    private void leads(String process) {
        add(
                Role.LEADS.group(),
                Resources.PROCESS_DEFINITION,
                process,
                ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.TASK_ASSIGN);
    }

    /** Reads everything and changes nothing, but for what is named. */
    private void audits(Role role, Permission... andMay) {
        app(role, "cockpit");
        var reads = List.of(
                Permissions.READ,
                Permissions.READ_INSTANCE,
                Permissions.READ_TASK,
                Permissions.READ_HISTORY,
                ProcessDefinitionPermissions.READ_HISTORY_VARIABLE);
        grant(
                role,
                Resources.PROCESS_DEFINITION,
                Stream.concat(reads.stream(), Stream.of(andMay)).toArray(Permission[]::new));
        // Cockpit counts tasks by group only for who may read them all
        grant(role, Resources.TASK, Permissions.READ);
        grant(role, Resources.DECISION_DEFINITION, Permissions.READ, Permissions.READ_HISTORY);
        grant(role, Resources.DECISION_REQUIREMENTS_DEFINITION, Permissions.READ);
        grant(role, Resources.DEPLOYMENT, Permissions.READ);
        grant(role, Resources.OPERATION_LOG_CATEGORY, UserOperationLogCategoryPermissions.READ);
        grant(role, Resources.SYSTEM, SystemPermissions.READ);
    }

    private void app(Role role, String app) {
        add(role.group(), Resources.APPLICATION, app, Permissions.ACCESS);
    }

    private void grant(Role role, Resource resource, Permission... permissions) {
        add(role.group(), resource, ANY, permissions);
    }

    private void add(String group, Resource resource, String id, Permission... permissions) {
        var standing = authorizations
                .createAuthorizationQuery()
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(id)
                .singleResult();
        var grant = standing == null ? authorizations.createNewAuthorization(AUTH_TYPE_GRANT) : standing;
        grant.setGroupId(group);
        grant.setResource(resource);
        grant.setResourceId(id);
        grant.setPermissions(permissions);
        authorizations.saveAuthorization(grant);
    }
}
