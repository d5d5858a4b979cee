package io.rapport.customer.catalogue;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A declared kind of fact: an entry of {@code customer/facts.yaml}.
 *
 * @param kind its code, for example {@code annual-value}
 * @param title its name for people
 * @param currency the ISO 4217 code of an amount; null for every other type
 * @param options what a choice may be; null for every other type
 */
public record FactKind(
        String kind, String title, FactType type, @Nullable String currency, @Nullable List<String> options) {

    public FactKind {
        if ((type == FactType.AMOUNT) == (currency == null)) {
            throw new IllegalStateException(
                    "facts.yaml: kind '%s' must have a currency if, and only if, its type is amount.".formatted(kind));
        }
        if ((type == FactType.CHOICE) == (options == null)) {
            throw new IllegalStateException(
                    "facts.yaml: kind '%s' must have options if, and only if, its type is choice.".formatted(kind));
        }
    }

    /** What is wrong with the value, without repeating it; empty when nothing is. */
    Optional<String> complaint(String value) {
        if (options != null && !options.contains(value)) {
            return Optional.of("of kind '%s' must be one of %s".formatted(kind, String.join(", ", options)));
        }
        return type.complaint(value).map(what -> "of kind '%s' %s".formatted(kind, what));
    }
}
