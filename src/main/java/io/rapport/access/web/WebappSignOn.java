package io.rapport.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;

/** Hands our login to Tasklist, Cockpit and Admin, so that nobody signs in twice. Made by the webapps' own filter. */
public class WebappSignOn implements AuthenticationProvider {

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        return SignedIn.now().map(WebappSignOn::known).orElseGet(AuthenticationResult::unsuccessful);
    }

    private static AuthenticationResult known(SignedIn person) {
        var result = AuthenticationResult.successful(person.user());
        result.setGroups(person.groups());
        return result;
    }

    @Override
    public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
        // the filter chain before us has already asked for the login
    }
}
