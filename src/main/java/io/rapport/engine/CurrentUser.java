package io.rapport.engine;

import io.rapport.kernel.Problem;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Who is acting, as the engine knows it. */
@Component
public class CurrentUser {

    private final IdentityService identity;
    private final AsSystem system;

    CurrentUser(@Lazy IdentityService identity, AsSystem system) {
        this.identity = identity;
        this.system = system;
    }

    /** A step that needs a person was reached without one. */
    public static final class NobodySignedIn extends Problem {
        NobodySignedIn() {
            super(Kind.FORBIDDEN, "engine/nobody-signed-in", "This step needs a person who is signed in.");
        }
    }

    public Optional<String> findId() {
        return Optional.ofNullable(identity.getCurrentAuthentication()).map(Authentication::getUserId);
    }

    /** @throws NobodySignedIn when no person is acting */
    public String id() {
        return findId().orElseThrow(NobodySignedIn::new);
    }

    /** The groups this call came with, as the doors found them. */
    public List<String> groups() {
        return Optional.ofNullable(identity.getCurrentAuthentication())
                .map(Authentication::getGroupIds)
                .orElse(List.of());
    }

    /** The groups somebody is in now, asked again: for what may not be decided by a role that was taken away. */
    public List<String> groupsNow() {
        return findId().map(this::groupsOf).orElse(List.of());
    }

    private List<String> groupsOf(String user) {
        return system.call(() -> identity.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList());
    }
}
