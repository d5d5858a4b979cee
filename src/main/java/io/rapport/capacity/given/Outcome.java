package io.rapport.capacity.given;

import java.util.Locale;

/** What came of looking at a promise before it was made. */
public enum Outcome {
    /** It can be kept, and was promised. */
    FITS,
    /** It cannot be kept by a reckoning on too few measurements: promised, and noted. */
    NOTED,
    /** It cannot be kept: somebody has to say what is promised instead. Nothing is promised yet. */
    GAP,
    /** The standard variant was taken, which can be kept. */
    STANDARD_VARIANT,
    /** The same, not before a date that can be kept. */
    LATER_DATE,
    /** A later moment for the solution was granted as an exception, and can be kept. */
    MORE_TIME,
    /** Another team does it, which has room. */
    OTHER_TEAM,
    /** A named sponsor stands for it although it does not fit. */
    SPONSORED,
    /** The sponsor said no; somebody chooses again. */
    SPONSOR_REFUSED,
    /** The customer was told that nothing sooner can be said. */
    HONEST_ANSWER,
    /** A sooner target was asked about in mid-case and cannot be kept: what was decided before stays. */
    TARGET_STAYS;

    /** Lower case with hyphens, for variables and the web. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether something is promised with it. */
    public boolean isPromised() {
        return this != GAP && this != SPONSOR_REFUSED;
    }
}
