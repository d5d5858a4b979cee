package io.rapport.customer.reading;

import io.rapport.customer.needtoknow.Access;
import io.rapport.customer.needtoknow.Sensitivity;
import io.rapport.customer.needtoknow.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of a value.
 *
 * @param text the value, its mask, or null where it is hidden or there is none
 */
public record Shown(Sensitivity sensitivity, @Nullable String text, Verdict verdict) {

    static Shown of(Personal value, Verdict verdict) {
        var clear = value.clear();
        var text = clear == null || verdict.access() == Access.HIDDEN
                ? null
                : verdict.access() == Access.MASKED ? masked(value.sensitivity(), clear) : clear;
        return new Shown(value.sensitivity(), text, verdict);
    }

    private static String masked(Sensitivity sensitivity, String clear) {
        return sensitivity == Sensitivity.NAME ? Masks.name(clear) : Masks.mask(clear);
    }

    /** Clear, masked or hidden. */
    public Access access() {
        return verdict.access();
    }

    /** Why it is not clear; null when it is. */
    public @Nullable String why() {
        return access() == Access.CLEAR ? null : verdict.reason();
    }

    public boolean isHidden() {
        return access() == Access.HIDDEN;
    }
}
