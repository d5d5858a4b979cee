package io.rapport.customer.catalogue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A declared kind of fact: an entry of {@code customer/facts.yaml}.
 *
 * @param kind its code, for example {@code annual-value}
 * @param title its name for people
 * @param currency the ISO 4217 code of an amount; null for every other type
 * @param options what a choice may be; empty for every other type
 * @param purposes codes of what it may be used for
 * @param basis why processing it is lawful
 * @param condition for a special category, why it may be processed all the same; null for every other kind
 * @param consent under explicit consent, the kind that records the consent; null otherwise
 * @param preference whether it says how the customer likes it; who gets that wrong shows that nobody listened
 * @param sources codes of those who may say it
 * @param maximumAge decision to the age from which the fact no longer counts there
 * @param retention code of its retention class
 * @param notBefore the first day that a date may be; null where any will do, and for every other type
 * @param signOfLife whether a word on it shows that there is a relationship: its end is then not counted from before it
 * @param tolerance how far apart two numbers still say the same, in the value's own unit; 0 for what is no number
 */
public record FactKind(
        String kind,
        String title,
        FactType type,
        @Nullable String currency,
        List<String> options,
        List<String> purposes,
        LawfulBasis basis,
        @Nullable SpecialCondition condition,
        @Nullable String consent,
        Sensitivity sensitivity,
        boolean preference,
        List<String> sources,
        Map<String, Duration> maximumAge,
        String retention,
        Comparison compared,
        BigDecimal tolerance,
        @Nullable LocalDate notBefore,
        boolean signOfLife) {

    public FactKind {
        options = List.copyOf(options);
        purposes = List.copyOf(purposes);
        sources = List.copyOf(sources);
        maximumAge = Map.copyOf(maximumAge);
    }

    /** Whether two values of this kind say the same. */
    public boolean agree(String one, String other) {
        return compared.same(one, other, tolerance);
    }

    /** What is wrong with the value, without repeating it; empty when nothing is. */
    Optional<String> complaint(String value) {
        if (type == FactType.CHOICE && !options.contains(value)) {
            return Optional.of("of kind '%s' must be one of %s".formatted(kind, String.join(", ", options)));
        }
        return type.complaint(value).or(() -> tooEarly(value)).map(what -> "of kind '%s' %s".formatted(kind, what));
    }

    /** Whether a date of this kind is one, and not what other systems write where they have none. */
    public boolean isPlausible(LocalDate day) {
        return notBefore == null || !day.isBefore(notBefore);
    }

    private Optional<String> tooEarly(String value) {
        return type != FactType.DATE || isPlausible(LocalDate.parse(value))
                ? Optional.empty()
                : Optional.of(
                        "must not be before %s: what is older stands for 'empty' in exports; leave it out where there is none"
                                .formatted(notBefore));
    }
}
