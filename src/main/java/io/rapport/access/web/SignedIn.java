package io.rapport.access.web;

import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** The person of this web request: name, and groups as the engine spells them. */
record SignedIn(String user, List<String> groups) {

    static Optional<SignedIn> now() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || !who.isAuthenticated() || who instanceof AnonymousAuthenticationToken) {
            return Optional.empty();
        }
        var groups = who.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority.startsWith(EngineIdentity.GROUP))
                .map(authority -> authority.substring(EngineIdentity.GROUP.length()))
                .toList();
        return Optional.of(new SignedIn(who.getName(), groups));
    }
}
