package io.rapport.commitments;

import java.util.Locale;

/** What has become of a commitment. */
public enum CommitmentState {
    /** Somebody still has to do it. */
    OPEN,
    /** It was done. */
    KEPT,
    /** It was not done, or too late to help. */
    BROKEN,
    /** The customer does not want it any more, or it was never given. */
    WITHDRAWN;

    /** For example {@code kept}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
