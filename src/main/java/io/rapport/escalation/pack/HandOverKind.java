package io.rapport.escalation.pack;

import java.util.Locale;

/** Why something goes from one to the next. */
public enum HandOverKind {
    /** Another team goes on with it. */
    TEAM,
    /** The same team, the next shift. */
    SHIFT,
    /** It goes up, to a named owner. */
    ESCALATION,
    /** Somebody is away, and somebody stands in. */
    SUBSTITUTE,
    /** Somebody leaves for good. */
    LEAVER;

    /** As tables and clients write it: lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
