package io.rapport.access;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The first administrator, from the environment; without one this installation could not be run, so it does not start. */
@Component
@Profile("!demo & !rehearsal")
@Order(1)
class Administrator implements ApplicationRunner {

    private final IdentityService identity;
    private final String user;
    private final String password;

    Administrator(
            IdentityService identity,
            @Value("${rapport.admin.user:}") String user,
            @Value("${rapport.admin.password:}") String password) {
        NoAdministrator.refuse(user, password);
        this.identity = identity;
        this.user = user;
        this.password = password;
    }

    @Override
    public void run(ApplicationArguments args) {
        new People(identity).ensure(user, "Administrator", "", password, "camunda-admin");
    }
}
