package io.rapport.access;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.rapport.engine.AsSystem;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Users that are other systems: nobody is behind them. */
@Component
public class Systems {

    private final IdentityService identity;
    private final AsSystem system;

    Systems(IdentityService identity, AsSystem system) {
        this.identity = identity;
        this.system = system;
    }

    /** The ids of all users in the group {@code integrations}, now. */
    public Set<String> ids() {
        return system
                .call(() -> identity.createUserQuery()
                        .memberOfGroup(Role.INTEGRATIONS.group())
                        .list())
                .stream()
                .map(User::getId)
                .collect(toUnmodifiableSet());
    }
}
