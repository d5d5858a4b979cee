package io.rapport.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * An address that two readers could read differently ({@code //engine-rest}, {@code /api/..;/}, {@code /user/anna/}) is
 * refused in a sentence.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class OddPaths {

    /** As Spring Security has it; and no NUL in a parameter, which PostgreSQL could not even compare with. */
    @Bean
    HttpFirewall withoutNul() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value == null || value.indexOf('\0') < 0);
        return firewall;
    }

    /** What Spring Security's firewall refuses. */
    @Bean
    RequestRejectedHandler oddRequests() {
        return (request, response, refusal) -> refuse(response);
    }

    /** What is refused before the firewall sees it, because Spring and the server disagree on where the servlet begins. */
    @Bean
    FilterRegistrationBean<OncePerRequestFilter> unreadablePaths() {
        var filter = new FilterRegistrationBean<OncePerRequestFilter>(new Readable());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    /** What the server refuses before anybody of ours sees it, such as {@code %2f}. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> unreadableForTheServer() {
        return server -> server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new OurWords()));
    }

    /** Instead of the server's own page. */
    private static final class OurWords extends ErrorReportValve {
        @Override
        protected void report(Request request, Response response, Throwable failure) {
            if (response.getStatus() != HttpServletResponse.SC_BAD_REQUEST
                    || response.getContentWritten() > 0
                    || !response.setErrorReported()) {
                return;
            }
            try {
                refuse(response);
                response.finishResponse();
            } catch (IOException gone) {
                // nobody listens any more
            }
        }
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        Refusals.answer(
                response,
                400,
                "Bad Request",
                "odd-request",
                "This address or method is not written the plain way. Leave out double slashes, a slash at the end, semicolons, dots between slashes, NUL characters and needless percent signs.");
    }

    private static final class Readable extends OncePerRequestFilter {

        private static final Set<String> READING = Set.of("GET", "HEAD");

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (isReadable(request)) {
                chain.doFilter(request, response);
            } else {
                refuse(response);
            }
        }

        private static boolean isReadable(HttpServletRequest request) {
            try {
                ServletRequestPathUtils.parse(request);
            } catch (IllegalArgumentException disagreement) {
                return false;
            }
            return !endsInSlash(request);
        }

        /**
         * The doors know {@code /user/anna} and {@code /user/anna/} as two addresses, the engine as one. The webapps read
         * some of theirs with a slash at the end, and change nothing that way.
         */
        private static boolean endsInSlash(HttpServletRequest request) {
            var path = request.getServletPath() + Objects.toString(request.getPathInfo(), "");
            var isReading = READING.contains(request.getMethod());
            return path.endsWith("/")
                    && (path.startsWith("/engine-rest/")
                            || path.startsWith("/api/")
                            || path.startsWith("/camunda/api/") && !isReading);
        }
    }
}
