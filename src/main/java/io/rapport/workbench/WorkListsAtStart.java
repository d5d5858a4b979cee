package io.rapport.workbench;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import io.rapport.access.Role;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes each list once and lets its roles read it; a list an administrator has changed stays as it is. */
@Component
@Order(10)
class WorkListsAtStart implements ApplicationRunner {

    private final WorkLists lists;
    private final FilterService filters;
    private final AuthorizationService authorizations;

    WorkListsAtStart(WorkLists lists, FilterService filters, AuthorizationService authorizations) {
        this.lists = lists;
        this.filters = filters;
        this.authorizations = authorizations;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments args) {
        for (var list : lists.all()) {
            var id = idOf(list);
            list.readers().forEach(role -> letRead(role, id));
        }
    }

    private String idOf(WorkList list) {
        var standing = filters.createTaskFilterQuery().filterName(list.name()).singleResult();
        if (standing != null) {
            return standing.getId();
        }
        var made = filters.newTaskFilter(list.name());
        made.setQuery(list.query());
        made.setProperties(list.properties());
        return filters.saveFilter(made).getId();
    }

    private void letRead(Role role, String filter) {
        var query = authorizations
                .createAuthorizationQuery()
                .groupIdIn(role.group())
                .resourceType(Resources.FILTER)
                .resourceId(filter);
        if (query.count() == 0) {
            var grant = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
            grant.setGroupId(role.group());
            grant.setResource(Resources.FILTER);
            grant.setResourceId(filter);
            grant.addPermission(Permissions.READ);
            authorizations.saveAuthorization(grant);
        }
    }
}
