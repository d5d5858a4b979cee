package io.rapport.customer.restriction;

import io.rapport.kernel.FieldProblem;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Why something is restricted: the four grounds of GDPR Art. 18(1). */
public enum RestrictionGround {
    /** Art. 18(1)(a): until it is verified. */
    ACCURACY_CONTESTED("the customer contests that it is right", "GDPR Art. 18(1)(a)"),
    /** Art. 18(1)(b): it may not be used, and the customer opposes its erasure. */
    UNLAWFUL_PROCESSING("it should not have been used, and the customer wants it kept", "GDPR Art. 18(1)(b)"),
    /** Art. 18(1)(c): we need it no longer, but the customer does. */
    LEGAL_CLAIMS("the customer needs it for legal claims", "GDPR Art. 18(1)(c)"),
    /** Art. 18(1)(d): until it is clear whose interests weigh more. */
    OBJECTION_PENDING("the customer has objected, and whose interests weigh more is not decided", "GDPR Art. 18(1)(d)");

    private final String words;
    private final String article;

    RestrictionGround(String words, String article) {
        this.words = words;
        this.article = article;
    }

    /** As models, tables and the database write it, for example {@code accuracy-contested}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** For people: goes on after "because". */
    public String words() {
        return words;
    }

    /** Where it stands in the law. */
    public String article() {
        return article;
    }

    /** @throws NoSuchGround when there is no such ground; the message lists them */
    public static RestrictionGround of(String code) {
        return Arrays.stream(values())
                .filter(ground -> ground.code().equals(code))
                .findAny()
                .orElseThrow(NoSuchGround::new);
    }

    /** None of the grounds of the law. */
    public static final class NoSuchGround extends FieldProblem {
        private static final long serialVersionUID = 1L;

        NoSuchGround() {
            super(
                    Kind.INVALID,
                    "customer/no-such-restriction-ground",
                    "restrictionGround",
                    "restrictionGround must be one of %s."
                            .formatted(Arrays.stream(values())
                                    .map(RestrictionGround::code)
                                    .collect(Collectors.joining(", "))));
        }
    }
}
