package io.rapport.kernel;

import org.jspecify.annotations.Nullable;

/**
 * A refusal that explains itself: what is wrong, with which values, and what to do. Carries no customer data, because
 * it may be logged and shown. Each room's refusals are named as sentences.
 */
public abstract class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What sort of refusal this is; the web answers with the matching status. */
    public enum Kind {
        /** Cannot be read at all (400). */
        MALFORMED(400),
        /** The person may not do this (403). */
        FORBIDDEN(403),
        /** There is no such thing (404). */
        NOT_FOUND(404),
        /** It does not fit what is already true (409). */
        CONFLICT(409),
        /** There was such a thing, and it will not come back (410). */
        GONE(410),
        /** More than we take at once (413). */
        TOO_LARGE(413),
        /** In another form than the ones that are read here (415). */
        UNSUPPORTED_FORM(415),
        /** Can be read, but a value is not allowed (422). */
        INVALID(422),
        /** Not at this moment; the same again in a few seconds may do (503). */
        BUSY(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        /** The HTTP status, RFC 9110. */
        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final String code;

    protected Problem(Kind kind, String code, String message) {
        super(message);
        this.kind = kind;
        this.code = code;
    }

    public Kind kind() {
        return kind;
    }

    /** {@code room/what-is-wrong}: stable, for programs. */
    public String code() {
        return code;
    }

    /**
     * Somebody else was faster (409): something stands that the sender has not seen. The web answers with it as {@code
     * standing}. It may be personal, so it is what this reader may see, and it is never in the message.
     */
    public abstract static class Overtaken extends Problem {

        private static final long serialVersionUID = 1L;

        private final transient @Nullable Object standing;

        /** @param standing what the web shows; null when there is nothing, or nothing this reader may see */
        protected Overtaken(String code, String message, @Nullable Object standing) {
            super(Kind.CONFLICT, code, message);
            this.standing = standing;
        }

        /** What stands now, in the shape in which the web shows it. */
        public @Nullable Object standing() {
            return standing;
        }
    }
}
