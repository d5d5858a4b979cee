package io.rapport.access.web;

import io.rapport.access.Visits;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A session lasts as long as the person and the password: who was removed is out, a new password ends the sessions begun
 * under the old one, and a changed group counts at the next click.
 */
class StillHere extends OncePerRequestFilter {

    private final IdentityService identity;

    StillHere(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (session != null && isOurs(who)) {
            var stamp = Visits.stampOf(who.getName(), identity);
            if (stamp.isEmpty() || !stamp.get().equals(who.getDetails())) {
                SecurityContextHolder.clearContext();
                session.invalidate();
            } else {
                renew(who);
            }
        }
        chain.doFilter(request, response);
    }

    /** Signed in by {@link EngineIdentity}, which knows people by their id. */
    private static boolean isOurs(Authentication who) {
        return who instanceof UsernamePasswordAuthenticationToken && who.getPrincipal() instanceof String;
    }

    private void renew(Authentication who) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                who.getPrincipal(), null, EngineIdentity.groupsOf(who.getName(), identity)));
        SecurityContextHolder.setContext(context);
    }
}
