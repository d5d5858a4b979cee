package io.rapport.customer.needtoknow;

import java.util.Locale;

/** How closely a personal value is kept. */
public enum Sensitivity {
    /** Who it is. */
    NAME,
    /** What everybody who serves them goes by: language, preferred channel, since when. */
    BASIC,
    /** Where they can be reached, and how other systems call them. */
    CONTACT,
    /** What they pay and what they have bought. */
    FINANCIAL,
    /** What we conclude from how they act. */
    BEHAVIOUR,
    /** Special categories of personal data, GDPR article 9. */
    SPECIAL,
    /** What was said and written, by them and about them. */
    CONVERSATION;

    /** As {@code fact-access.dmn} spells it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
