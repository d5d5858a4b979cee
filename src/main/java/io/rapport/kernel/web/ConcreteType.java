package io.rapport.kernel.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** A body that says it may be anything ({@code application/*}) is none that we read: 415, as for any other language. */
@Component
@ConditionalOnWebApplication
class ConcreteType extends OncePerRequestFilter {

    private final HandlerExceptionResolver refusals;

    ConcreteType(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isPattern(request.getContentType())) {
            refusals.resolveException(
                    request,
                    response,
                    null,
                    new HttpMediaTypeNotSupportedException("The content type is a pattern. Send application/json."));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isPattern(@Nullable String type) {
        try {
            return type != null && !MediaType.parseMediaType(type).isConcrete();
        } catch (InvalidMediaTypeException unreadable) {
            return false; // answered by whoever reads the body
        }
    }
}
