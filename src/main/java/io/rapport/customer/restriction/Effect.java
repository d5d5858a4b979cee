package io.rapport.customer.restriction;

import java.util.Locale;

/** What a restriction does to a use, by {@code restricted-use.dmn}; the later the stricter. */
public enum Effect {
    /** Art. 18(2) allows the use: as if there were no restriction. */
    NONE,
    /** People see that there is something, and what sort of value. */
    MASKED,
    /** It is not used, not shown, not given away, or not deleted. */
    WITHHELD;

    static Effect of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
