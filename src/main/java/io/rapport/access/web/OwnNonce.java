package io.rapport.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each webapp page a nonce of its own. Camunda 7.24 keeps the one in the content security policy where all
 * requests share it: when two come at once, a page is sent with the other's nonce, and the browser shows nothing.
 */
class OwnNonce extends OncePerRequestFilter {

    private static final String NONCE = ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new WithOwnNonce(request), response);
    }

    private static final class WithOwnNonce extends HttpServletRequestWrapper {

        private final ServletContext shared;
        private @Nullable Object nonce;

        WithOwnNonce(HttpServletRequest request) {
            super(request);
            this.shared = request.getServletContext();
        }

        @Override
        public ServletContext getServletContext() {
            return (ServletContext) Proxy.newProxyInstance(
                    OwnNonce.class.getClassLoader(),
                    new Class<?>[] {ServletContext.class},
                    (proxy, method, args) -> answer(method, args));
        }

        private @Nullable Object answer(Method method, Object @Nullable [] args) throws Throwable {
            if (args != null && NONCE.equals(args[0]) && method.getName().equals("getAttribute")) {
                return nonce;
            }
            if (args != null && NONCE.equals(args[0]) && method.getName().equals("setAttribute")) {
                nonce = args[1];
                return null;
            }
            try {
                return method.invoke(shared, args);
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        }
    }
}
