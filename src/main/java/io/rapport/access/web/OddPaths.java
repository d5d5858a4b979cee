package io.rapport.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;

/** An address that two readers could read differently ({@code //engine-rest}, {@code /api/..;/}) is refused in a sentence. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class OddPaths {

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

    private static void refuse(HttpServletResponse response) throws IOException {
        Refusals.answer(
                response,
                400,
                "Bad Request",
                "odd-request",
                "This address or method is not written the plain way. Leave out double slashes, semicolons, dots between slashes and needless percent signs.");
    }

    private static final class Readable extends OncePerRequestFilter {
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
                return true;
            } catch (IllegalArgumentException disagreement) {
                return false;
            }
        }
    }
}
