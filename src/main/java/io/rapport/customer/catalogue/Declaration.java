package io.rapport.customer.catalogue;

import static io.rapport.customer.catalogue.FactType.AMOUNT;
import static io.rapport.customer.catalogue.FactType.CHOICE;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A kind as somebody wrote it, before anybody has looked whether it is complete. */
record Declaration(
        @Nullable String kind,
        @Nullable String title,
        @Nullable FactType type,
        @Nullable String currency,
        @Nullable List<String> options,
        @Nullable List<String> purposes,
        @Nullable LawfulBasis lawfulBasis,
        @Nullable SpecialCondition specialCondition,
        @Nullable String consent,
        @Nullable Sensitivity sensitivity,
        boolean preference,
        @Nullable List<String> sources,
        @Nullable Map<String, String> maximumAge,
        @Nullable String retention,
        @Nullable Comparison compared,
        @Nullable BigDecimal tolerance,
        @Nullable String notBefore,
        @Nullable Boolean signOfLife) {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    /** The kind, or a {@link BadCatalogue} that says what it lacks. */
    FactKind complete() {
        must(kind != null && CODE.matcher(kind).matches(), "needs a kind of lower-case letters, digits and hyphens.");
        must((type == AMOUNT) == (currency != null), "must have a currency if, and only if, its type is amount.");
        must((type == CHOICE) == (options != null), "must have options if, and only if, its type is choice.");
        checkSpecial();
        checkComparison();
        return new FactKind(
                needed("kind", kind),
                needed("title", title),
                needed("type", type),
                currency,
                options == null ? List.of() : options,
                some("purposes", purposes),
                needed("lawful-basis (GDPR Art. 6(1))", lawfulBasis),
                specialCondition,
                consent,
                needed("sensitivity", sensitivity),
                preference,
                some("sources", sources),
                ages(),
                needed("retention", retention),
                needed("compared", compared),
                Objects.requireNonNullElse(tolerance, BigDecimal.ZERO),
                firstDay(),
                !Boolean.FALSE.equals(signOfLife));
    }

    private @Nullable LocalDate firstDay() {
        must(notBefore == null || type == FactType.DATE, "has a not-before; only a date can have one.");
        try {
            return notBefore == null ? null : LocalDate.parse(notBefore);
        } catch (DateTimeParseException noDate) {
            throw bad("has the not-before '%s'; write a date such as 1970-01-02.".formatted(notBefore));
        }
    }

    private void checkSpecial() {
        must(
                (sensitivity == Sensitivity.SPECIAL) == (specialCondition != null),
                "must have a special-condition (GDPR Art. 9(2)) if, and only if, its sensitivity is special.");
        must(
                (specialCondition == SpecialCondition.EXPLICIT_CONSENT) == (consent != null),
                "must name in 'consent' the kind that records the consent if, and only if, its special-condition is"
                        + " explicit-consent.");
    }

    private void checkComparison() {
        must(
                (compared == Comparison.AMOUNT) == (tolerance != null && tolerance.signum() >= 0),
                "must have a tolerance of 0 or more if, and only if, it is compared as amount.");
        must(
                compared != Comparison.AMOUNT || type == AMOUNT || type == FactType.SHARE,
                "is compared as amount; only an amount or a share can be.");
        must(compared != Comparison.DATE || type == FactType.DATE, "is compared as date; only a date can be.");
    }

    private Map<String, Duration> ages() {
        var ages = new HashMap<String, Duration>();
        if (maximumAge != null) {
            maximumAge.forEach((decision, age) -> ages.put(decision, age(decision, age)));
        }
        return ages;
    }

    private Duration age(String decision, String written) {
        try {
            var age = Duration.parse(written);
            must(
                    age.compareTo(Duration.ZERO) > 0,
                    "has a maximum-age for '%s' that is not above 0.".formatted(decision));
            return age;
        } catch (DateTimeParseException notADuration) {
            throw bad("has the maximum-age '%s' for '%s'; write days, such as P365D.".formatted(written, decision));
        }
    }

    private <T> T needed(String what, @Nullable T given) {
        if (given == null) {
            throw bad("has no %s.".formatted(what));
        }
        return given;
    }

    private List<String> some(String what, @Nullable List<String> given) {
        must(given != null && !given.isEmpty(), "has no %s.".formatted(what));
        return needed(what, given);
    }

    private void must(boolean holds, String orElse) {
        if (!holds) {
            throw bad(orElse);
        }
    }

    private BadCatalogue bad(String what) {
        return BadCatalogue.of("kind '%s'".formatted(kind), what);
    }
}
