package io.rapport.kernel.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Until everything has started nobody can sign in: in the demo the people are still being made. Says so, and when to come
 * again, instead of that the password is wrong. Whether the application lives and is ready may be asked all the while.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE)
class NotYet extends OncePerRequestFilter {

    /** In seconds. */
    private static final int AGAIN_AFTER = 5;

    private static final String SENTENCE =
            "Rapport is still starting. The first start of the demo makes its company, which takes one to four minutes.";
    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="refresh" content="%d"><title>Starting – Rapport</title></head>
            <body><h1>Rapport</h1><p>%s</p><p>This page looks again by itself.</p></body></html>
            """;

    private static final String PROBLEM =
            """
            {"type":"urn:rapport:problem:kernel/still-starting","title":"Service Unavailable","status":503,"detail":"%s Try again in a few seconds."}""";

    private volatile boolean isReady;

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        isReady = true;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return isReady || request.getServletPath().startsWith("/actuator/health");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var page = isPage(request);
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(AGAIN_AFTER));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(page ? MediaType.TEXT_HTML_VALUE : MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(page ? PAGE.formatted(AGAIN_AFTER, SENTENCE) : PROBLEM.formatted(SENTENCE));
    }

    /** A browser that goes to a page, not a script of it. */
    private static boolean isPage(HttpServletRequest request) {
        var accepts = request.getHeader(HttpHeaders.ACCEPT);
        return accepts != null && accepts.contains(MediaType.TEXT_HTML_VALUE);
    }
}
