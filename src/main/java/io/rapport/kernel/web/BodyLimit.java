package io.rapport.kernel.web;

import io.rapport.kernel.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Takes bodies of {@code /api} up to {@value #MOST} bytes and those of the engine's doors up to {@value #MOST_OF_ENGINE};
 * refuses larger ones with 413, whether their length was announced or not. What is taken is read here once, so that no
 * reader behind can be made to read on and on.
 */
@Component
@ConditionalOnWebApplication
class BodyLimit extends OncePerRequestFilter {

    /** 256 KiB: a request with a long letter in it is about a tenth of that. */
    static final int MOST = 256 * 1024;

    /** 2 MiB: all our models and forms in one deployment are about a tenth of that. */
    static final int MOST_OF_ENGINE = 2 * 1024 * 1024;

    /** Pages take forms, which the server limits. */
    private static final int NO_LIMIT_OF_OURS = Integer.MAX_VALUE;

    private final HandlerExceptionResolver refusals;

    BodyLimit(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver refusals) {
        this.refusals = refusals;
    }

    /** More than we take at once. */
    static final class BodyTooLarge extends Problem {
        private static final long serialVersionUID = 1L;

        BodyTooLarge(int most) {
            super(
                    Kind.TOO_LARGE,
                    "kernel/body-too-large",
                    "The body is larger than %d bytes. Send one message or model at a time, without attachments."
                            .formatted(most));
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return most(request) == NO_LIMIT_OF_OURS;
    }

    /** By the address as it is understood, not as it is written: {@code /%61pi} is {@code /api}. */
    private static int most(HttpServletRequest request) {
        var path = request.getServletPath() + Objects.toString(request.getPathInfo(), "");
        if (path.startsWith("/api/")) {
            return MOST;
        }
        return path.startsWith("/engine-rest/") || path.startsWith("/camunda/api/") ? MOST_OF_ENGINE : NO_LIMIT_OF_OURS;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int most = most(request);
        var isTooLarge = request.getContentLengthLong() > most;
        var body = isTooLarge ? new byte[0] : request.getInputStream().readNBytes(most + 1);
        if (isTooLarge || body.length > most) {
            refusals.resolveException(request, response, null, new BodyTooLarge(most));
        } else {
            chain.doFilter(new Read(request, body), response);
        }
    }

    /** The request, whose body was read already. */
    private static final class Read extends HttpServletRequestWrapper {

        private final Bytes body;

        Read(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = new Bytes(new ByteArrayInputStream(body));
        }

        @Override
        public ServletInputStream getInputStream() {
            return body;
        }
    }

    private static final class Bytes extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Bytes(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int from, int most) {
            return bytes.read(into, from, most);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("bodies are read at once");
        }
    }
}
