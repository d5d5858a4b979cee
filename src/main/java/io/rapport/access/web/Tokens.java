package io.rapport.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Proof that a change was asked for by our own page: needed with a session cookie, not with a password per call. */
final class Tokens {

    private Tokens() {}

    static void sameSite(CsrfConfigurer<HttpSecurity> csrf) {
        // the name differs from the webapps' own token, which guards /camunda itself
        var cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
        cookie.setCookieName("RAPPORT-XSRF-TOKEN");
        cookie.setHeaderName("X-RAPPORT-XSRF-TOKEN");
        cookie.setCookiePath("/");
        var eager = new CsrfTokenRequestAttributeHandler();
        eager.setCsrfRequestAttributeName(null);
        var camunda = PathPatternRequestMatcher.withDefaults();
        csrf.csrfTokenRepository(cookie)
                .csrfTokenRequestHandler(eager)
                .ignoringRequestMatchers(
                        camunda.matcher("/camunda/api/**"), camunda.matcher("/camunda/app/**"), Tokens::hasPassword);
    }

    /** A browser that knows the password adds it to any site's call; it also says that the call is another site's. */
    private static boolean hasPassword(HttpServletRequest request) {
        var from = request.getHeader("Sec-Fetch-Site");
        var isOurs = from == null || from.equals("same-origin") || from.equals("none");
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null && isOurs;
    }

    /** Our own sign-out, and the one in the menu of Tasklist, Cockpit and Admin. */
    static RequestMatcher leaving() {
        var paths = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(
                paths.matcher(HttpMethod.POST, "/logout"),
                new AndRequestMatcher(leavingWebapp(), Tokens::hasWebappToken));
    }

    /** Reached only without the token: with it, the sign-out has happened before any door is looked at. */
    static RequestMatcher leavingWebapp() {
        return PathPatternRequestMatcher.withDefaults()
                .matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/{engine}/logout");
    }

    /** The webapps' own check comes after ours, and would never see a sign-out. */
    private static boolean hasWebappToken(HttpServletRequest request) {
        var session = request.getSession(false);
        var token = session == null ? null : session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME);
        return token != null && token.equals(request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME));
    }
}
