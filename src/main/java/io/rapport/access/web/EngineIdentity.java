package io.rapport.access.web;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Passwords and groups are the engine's: who is removed in Admin is out everywhere. */
@Component
class EngineIdentity implements AuthenticationProvider {

    static final String GROUP = "GROUP_";

    private final IdentityService identity;

    EngineIdentity(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        var user = given.getName();
        if (!identity.checkPassword(user, String.valueOf(given.getCredentials()))) {
            throw new BadCredentialsException("Name or password is wrong.");
        }
        return UsernamePasswordAuthenticationToken.authenticated(user, null, groupsOf(user, identity));
    }

    static List<SimpleGrantedAuthority> groupsOf(String user, IdentityService identity) {
        return identity.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .map(id -> new SimpleGrantedAuthority(GROUP + id))
                .toList();
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
