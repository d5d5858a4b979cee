package io.rapport.access;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Roles, teams and grants are the same in every installation; people are not. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Teams.class)
@Order(0)
class RolesAtStart implements ApplicationRunner {

    static final String ADMIN = "camunda-admin";

    private final IdentityService identity;
    private final AuthorizationService authorizations;
    private final Teams teams;

    RolesAtStart(IdentityService identity, AuthorizationService authorizations, Teams teams) {
        this.identity = identity;
        this.authorizations = authorizations;
        this.teams = teams;
    }

    @Override
    public void run(ApplicationArguments args) {
        var people = new People(identity);
        people.ensureGroup(ADMIN, "Administrators", "SYSTEM");
        for (var role : Role.values()) {
            people.ensureGroup(role.group(), role.title(), "ROLE");
        }
        teams.teams().forEach((code, name) -> people.ensureGroup(code, name, "TEAM"));
        new Grants(authorizations).ensure();
    }
}
