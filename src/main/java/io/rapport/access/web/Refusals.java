package io.rapport.access.web;

import io.rapport.access.OwnPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** A browser is shown the login; a program gets a status and a sentence. */
final class Refusals {

    private static final String BODY =
            """
            {"type":"urn:rapport:problem:access/%s","title":"%s","status":%d,"detail":"%s"}""";

    /** Where addresses of ours begin, beside those of {@link OwnPage}. */
    private static final List<String> PAGES =
            List.of("/actuator", "/api/", "/customers/", "/docs", "/engine-rest", "/swagger-ui", "/v3/", "/workbench/");

    private final int wait;

    /** @param wait the longest time in seconds for which the right password is refused after a wrong one */
    Refusals(int wait) {
        this.wait = wait;
    }

    AuthenticationEntryPoint signInFirst() {
        var login = new LoginUrlAuthenticationEntryPoint("/login");
        return (request, response, refusal) -> {
            if (wantsPage(request)) {
                login.commence(request, response, refusal);
            } else {
                if (!isWebapp(request)) {
                    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Rapport\", charset=\"UTF-8\"");
                }
                answer(
                        response,
                        401,
                        "Unauthorized",
                        "sign-in-first",
                        "Sign in first: name or password is missing or wrong. After a wrong one, wait %d seconds; until then a person's right one may be refused too."
                                .formatted(wait));
            }
        };
    }

    AccessDeniedHandler notYours() {
        var signInFirst = signInFirst();
        return (request, response, refusal) -> {
            if (SignedIn.now().isEmpty()) {
                signInFirst.commence(request, response, new InsufficientAuthenticationException("nobody"));
            } else if (wantsPage(request) && !isWebapp(request)) {
                response.sendError(isPage(request) ? 403 : 404);
            } else {
                answer(
                        response,
                        403,
                        "Forbidden",
                        "not-yours",
                        "Your role may not do this, or the page's token is missing. Ask an administrator for the role, or reload the page.");
            }
        };
    }

    /** Addresses that nobody has made are closed for everybody. */
    private static boolean isPage(HttpServletRequest request) {
        var address = request.getRequestURI().substring(request.getContextPath().length());
        return OwnPage.isAt(address) || PAGES.stream().anyMatch(address::startsWith);
    }

    /** Tasklist asks for the login itself; a challenge would make the browser ask before it. */
    private static boolean isWebapp(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/camunda/");
    }

    private static boolean wantsPage(HttpServletRequest request) {
        var accepts = request.getHeader(HttpHeaders.ACCEPT);
        return accepts != null && accepts.contains(MediaType.TEXT_HTML_VALUE);
    }

    /** @param detail one sentence without quotation marks */
    static void answer(HttpServletResponse response, int status, String title, String code, String detail)
            throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(BODY.formatted(code, title, status, detail));
    }
}
