package io.rapport.privacy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a customer may ask for. */
public enum PrivacyKind {
    /** GDPR Art. 17; Cal. Civ. Code § 1798.105. */
    ERASURE("Erase what we have"),
    /** GDPR Art. 15; Cal. Civ. Code § 1798.110. */
    ACCESS("See what we have"),
    /** GDPR Art. 20; Cal. Civ. Code § 1798.130(a)(3)(B)(iii). */
    PORTABILITY("Take it elsewhere"),
    /** GDPR Art. 16; Cal. Civ. Code § 1798.106. */
    RECTIFICATION("Correct a fact"),
    /** GDPR Art. 18. */
    RESTRICTION("Restrict the use"),
    /** GDPR Art. 21(1). */
    OBJECTION("Object to the use"),
    /** Cal. Civ. Code § 1798.120. */
    OPT_OUT("No sale or sharing");

    private final String title;

    PrivacyKind(String title) {
        this.title = title;
    }

    /** As the API, the tables and the models write it, for example {@code erasure}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** In the words of a form. */
    public String title() {
        return title;
    }

    static Optional<PrivacyKind> find(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findAny();
    }
}
