package io.rapport.privacy;

import org.jspecify.annotations.Nullable;

/** How one kind of request is carried out. A kind without such a bean is not offered. */
public interface Right {

    PrivacyKind kind();

    /**
     * Whether a law stands against doing all of it: then the most that can be granted is a part, or nothing.
     *
     * @param request whose law and customer count
     */
    default Verdict most(PrivacyRequest request) {
        return Verdict.GRANTED;
    }

    /**
     * Does it, in the caller's transaction; doing it again changes nothing more.
     *
     * @param verdict granted or partly, as it was decided
     * @param handed what the form of the decision handed in
     */
    void carryOut(PrivacyRequest request, Verdict verdict, Handed handed);

    /**
     * What a form hands in beside the decision.
     *
     * @param factKind the kind of fact to be corrected
     * @param factValue what the customer says is right
     * @param by the engine's user id of who decided
     */
    record Handed(@Nullable String factKind, @Nullable String factValue, String by) {}
}
