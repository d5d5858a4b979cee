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

    /** Whether what was done lasts still, so that somebody has to look when it may end. */
    default boolean lasts(PrivacyRequest request) {
        return false;
    }

    /**
     * Does it, in the caller's transaction; doing it again changes nothing more.
     *
     * @param verdict granted or partly, as it was decided
     * @param handed what the form of the decision handed in
     * @param by the engine's user id of who decided
     */
    void carryOut(PrivacyRequest request, Verdict verdict, Handed handed, String by);

    /**
     * What a form hands in beside the decision; null what it did not ask.
     *
     * @param factKind the kind of fact to be corrected
     * @param factValue what the customer says is right
     * @param restrictionGround the ground of GDPR Art. 18(1)
     * @param restrictedKind the kind of fact to be restricted; null for all that is known
     */
    record Handed(
            @Nullable String factKind,
            @Nullable String factValue,
            @Nullable String restrictionGround,
            @Nullable String restrictedKind) {}
}
