package io.rapport.kernel.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A redirect to a place of ours names the place and no host. Libraries build it from the caller's {@code Host}, which may
 * be somebody else's house. The server leaves relative ones alone ({@code server.tomcat.use-relative-redirects}).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@ConditionalOnWebApplication
class OwnRedirects extends OncePerRequestFilter {

    private static final Pattern HOST = Pattern.compile("^https?://(\\[[^]]*]|[^/:?#]*)(?::\\d*)?(?=[/?#]|$)");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var own = request.getServerName();
        chain.doFilter(request, new HttpServletResponseWrapper(response) {
            @Override
            public void sendRedirect(String location) throws IOException {
                super.sendRedirect(withoutHost(location, own));
            }
        });
    }

    static String withoutHost(String location, String own) {
        var host = HOST.matcher(location);
        if (!host.find() || !host.group(1).equalsIgnoreCase(own)) {
            return location;
        }
        var place = location.substring(host.end());
        // two slashes at the beginning would be a host again
        return "/" + place.replaceFirst("^/+", "");
    }
}
