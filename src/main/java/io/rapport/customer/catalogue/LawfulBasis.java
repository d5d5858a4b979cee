package io.rapport.customer.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why processing is lawful, in the terms of GDPR Art. 6(1). */
public enum LawfulBasis {
    @JsonProperty("consent")
    CONSENT("Consent", "a"),
    @JsonProperty("contract")
    CONTRACT("Performance of a contract", "b"),
    @JsonProperty("legal-obligation")
    LEGAL_OBLIGATION("Legal obligation", "c"),
    @JsonProperty("vital-interests")
    VITAL_INTERESTS("Vital interests", "d"),
    @JsonProperty("public-task")
    PUBLIC_TASK("Task in the public interest", "e"),
    @JsonProperty("legitimate-interests")
    LEGITIMATE_INTERESTS("Legitimate interests", "f");

    private final String title;
    private final String letter;

    LawfulBasis(String title, String letter) {
        this.title = title;
        this.letter = letter;
    }

    /** Its name for people. */
    public String title() {
        return title;
    }

    /** Where it stands, for example {@code Art. 6(1)(b) GDPR}. */
    public String article() {
        return "Art. 6(1)(%s) GDPR".formatted(letter);
    }
}
