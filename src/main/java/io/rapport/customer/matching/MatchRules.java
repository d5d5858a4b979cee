package io.rapport.customer.matching;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.rapport.customer.likeness.Comparison;
import io.rapport.customer.likeness.Field;
import io.rapport.customer.likeness.Level;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a score is sure, to be asked about, or no, and what keeps a verdict from being sure; read from
 * {@code customer/matching.yaml}, where each number has its reason.
 *
 * @param sure from this score on, two records are one person
 * @param ask from this score on, somebody should look
 * @param show below this score, a pair is not worth showing
 */
public record MatchRules(
        double sure,
        double ask,
        double show,
        Map<String, String> because,
        List<Guard> guards,
        String otherGeneration,
        String twoKnownNames,
        String birthDateWithheld) {

    /** Lowers a verdict to {@link Verdict#ASK}, see the file. */
    record Guard(
            String id, Map<Field, Set<Level>> when, @Nullable List<Map<Field, Set<Level>>> unless, String because) {

        boolean holds(long pattern) {
            return agrees(when, pattern)
                    && (unless == null || unless.stream().noneMatch(levels -> agrees(levels, pattern)));
        }

        private static boolean agrees(Map<Field, Set<Level>> levels, long pattern) {
            return levels.entrySet().stream()
                    .allMatch(entry -> entry.getValue().contains(Comparison.level(pattern, entry.getKey())));
        }
    }

    private static final String FILE = "/customer/matching.yaml";

    public MatchRules {
        if (!(0 < show && show <= ask && ask <= sure && sure < 1)) {
            throw new IllegalStateException("matching.yaml: 0 < show <= ask <= sure < 1 must hold.");
        }
    }

    /** The rules of this product. */
    public static MatchRules standard() {
        try (InputStream file = MatchRules.class.getResourceAsStream(FILE)) {
            return yaml().readValue(file, MatchRules.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The match rules %s cannot be read.".formatted(FILE), unreadable);
        }
    }

    /** The verdict of a score, before any guard. */
    Verdict verdict(double score) {
        return score >= sure ? Verdict.SURE : score >= ask ? Verdict.ASK : Verdict.NO;
    }

    private static YAMLMapper yaml() {
        var fields = new SimpleModule()
                .addKeyDeserializer(Field.class, new com.fasterxml.jackson.databind.KeyDeserializer() {
                    @Override
                    public Object deserializeKey(
                            String key, com.fasterxml.jackson.databind.DeserializationContext context) {
                        return Field.valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
                    }
                });
        return YAMLMapper.builder()
                .addModule(fields)
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                .build();
    }
}
