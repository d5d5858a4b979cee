package io.rapport.customer.catalogue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.rapport.customer.Refusals.FieldRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The kinds of fact that may be kept, read once from {@code customer/facts.yaml}. */
@Component
public class FactCatalogue {

    private static final String FILE = "customer/facts.yaml";
    private static final int SHOWN = 40;

    private final Map<String, FactKind> kinds;

    FactCatalogue() {
        // two entries of one name fail here, and so does a property that is not known: a typo must not switch a check
        // off
        kinds = read().stream().collect(Collectors.toUnmodifiableMap(FactKind::kind, Function.identity()));
    }

    /** The declared kind, or a refusal that lists what is declared. */
    public FactKind kind(String name) {
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
    public FactKind checked(String name, String value) {
        var kind = kind(name);
        kind.complaint(value).ifPresent(what -> {
            throw new FieldRefused("value-does-not-fit", "value", "value " + what + ".");
        });
        return kind;
    }

    private static List<FactKind> read() {
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
