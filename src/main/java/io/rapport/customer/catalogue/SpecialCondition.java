package io.rapport.customer.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a special category may be processed although Art. 9(1) forbids it: the conditions of GDPR Art. 9(2). */
public enum SpecialCondition {
    @JsonProperty("explicit-consent")
    EXPLICIT_CONSENT("Explicit consent", "a"),
    @JsonProperty("employment-and-social-security")
    EMPLOYMENT("Employment, social security and social protection", "b"),
    @JsonProperty("vital-interests")
    VITAL_INTERESTS("Vital interests", "c"),
    @JsonProperty("members-of-a-foundation")
    MEMBERS("Members of a not-for-profit body", "d"),
    @JsonProperty("made-public")
    MADE_PUBLIC("Manifestly made public by the person", "e"),
    @JsonProperty("legal-claims")
    LEGAL_CLAIMS("Legal claims", "f"),
    @JsonProperty("substantial-public-interest")
    PUBLIC_INTEREST("Substantial public interest", "g"),
    @JsonProperty("health-or-social-care")
    CARE("Health or social care", "h"),
    @JsonProperty("public-health")
    PUBLIC_HEALTH("Public health", "i"),
    @JsonProperty("archiving-and-research")
    RESEARCH("Archiving, research and statistics", "j");

    private final String title;
    private final String letter;

    SpecialCondition(String title, String letter) {
        this.title = title;
        this.letter = letter;
    }

    /** Its name for people. */
    public String title() {
        return title;
    }

    /** Where it stands, for example {@code Art. 9(2)(a) GDPR}. */
    public String article() {
        return "Art. 9(2)(%s) GDPR".formatted(letter);
    }
}
