package io.rapport.access.web;

import io.rapport.access.Role;
import io.rapport.access.Visits;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
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

    private static final SimpleGrantedAuthority SYSTEM = new SimpleGrantedAuthority(GROUP + Role.INTEGRATIONS.group());

    private final IdentityService identity;
    private final ProcessEngine engine;

    EngineIdentity(IdentityService identity, ProcessEngine engine) {
        this.identity = identity;
        this.engine = engine;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        var user = given.getName();
        var password = String.valueOf(given.getCredentials());
        if (user.indexOf('\0') >= 0) { // PostgreSQL could not even look for it
            throw new BadCredentialsException("Name or password is wrong.");
        }
        var groups = groupsOf(user, identity);
        var isRight =
                groups.contains(SYSTEM) ? isSystemsPassword(user, password) : identity.checkPassword(user, password);
        if (!isRight) {
            throw new BadCredentialsException("Name or password is wrong.");
        }
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(user, null, groups);
        signedIn.setDetails(Visits.stampOf(user, identity).orElseThrow());
        return signedIn;
    }

    /**
     * Without the engine's delay after a wrong one: it would let anybody who knows a system's name stop its intake. A
     * system's password is long and random, and not to be guessed.
     */
    private boolean isSystemsPassword(String user, String password) {
        return identity.createUserQuery().userId(user).singleResult() instanceof UserEntity known
                && ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                        .getPasswordManager()
                        .check(EncryptionUtil.saltPassword(password, known.getSalt()), known.getPassword());
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
