package io.rapport.customer.catalogue;

import java.util.Locale;

/** How much harm a fact can do in the wrong hands; who may see it goes by this. */
public enum Sensitivity {
    /** Who the customer is to us. */
    BASIC,
    /** How the customer can be reached. */
    CONTACT,
    /** Money and business figures. */
    FINANCIAL,
    /** What the customer does or is expected to do. */
    BEHAVIOUR,
    /** A special category of personal data, GDPR Art. 9(1). */
    SPECIAL;

    /** As the catalogue and the tables write it, for example {@code financial}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
