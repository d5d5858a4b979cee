package io.rapport.customer.store;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.rapport.customer.Refusals.FieldRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The kinds of fact that may be kept, read once from {@code customer/facts.yaml}. */
@Component
class FactCatalogue {

    private static final String FILE = "customer/facts.yaml";
    private static final int SHOWN = 40;

    private final Map<String, Kind> kinds;

    /** A declared kind of fact: an entry of {@code customer/facts.yaml}. */
    record Kind(String kind, String title, FactType type, @Nullable String currency, @Nullable List<String> options) {

        Kind {
            if ((type == FactType.AMOUNT) == (currency == null)) {
                throw new IllegalStateException(
                        "facts.yaml: kind '%s' must have a currency if, and only if, its type is amount."
                                .formatted(kind));
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

    FactCatalogue() {
        // two entries of one name fail here, and so does a property that is not known: a typo must not switch a check
        // off
        kinds = read().stream().collect(Collectors.toUnmodifiableMap(Kind::kind, Function.identity()));
    }

    /** The declared kind, or a refusal that lists what is declared. */
    Kind kind(String name) {
        var found = kinds.get(name);
        if (found == null) {
            var shown = name.length() > SHOWN ? name.substring(0, SHOWN) + "…" : name;
            var declared = kinds.keySet().stream().sorted().collect(Collectors.joining(", "));
            throw new FieldRefused(
                    "undeclared-kind",
                    "kind",
                    "'%s' is not a declared kind of fact. Declared are: %s.".formatted(shown, declared));
        }
        return found;
    }

    /** The kind, when the value fits it. */
    Kind checked(String name, String value) {
        var kind = kind(name);
        kind.complaint(value).ifPresent(what -> {
            throw new FieldRefused("value-does-not-fit", "value", "value " + what + ".");
        });
        return kind;
    }

    private static List<Kind> read() {
        var yaml = YAMLMapper.builder()
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .build();
        try (var file = new ClassPathResource(FILE).getInputStream()) {
            return yaml.readValue(file, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The fact catalogue %s cannot be read.".formatted(FILE), unreadable);
        }
    }
}
