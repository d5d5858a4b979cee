package io.rapport.rehearsal.log;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.rapport.kernel.Problem;
import io.rapport.kernel.RequestType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a mapping and refuses one that would only fail later, in a sentence that names the key. */
public final class MappingFile {

    /** What a channel and a process variable may be. */
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
            .build();

    private MappingFile() {}

    /** @throws BadMapping when it cannot be read, or a key is missing, unknown or has a value that cannot be */
    public static Mapping read(Path file) {
        try {
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                throw new BadMapping("There is no mapping file '%s' that can be read.".formatted(file));
            }
            return checked(YAML.readValue(Files.readString(file), Mapping.class));
        } catch (JsonProcessingException unreadable) {
            throw new BadMapping("%s%s: %s".formatted(file, line(unreadable), sentence(unreadable)));
        } catch (BadMapping incomplete) {
            throw new BadMapping("%s: %s".formatted(file, incomplete.getMessage()));
        } catch (IOException unreadable) {
            throw new BadMapping("%s cannot be read as UTF-8 text: %s".formatted(file, unreadable.getMessage()));
        }
    }

    private static String line(JsonProcessingException unreadable) {
        return unreadable.getLocation() == null
                ? ""
                : ", line " + unreadable.getLocation().getLineNr();
    }

    private static String sentence(JsonProcessingException unreadable) {
        if (unreadable instanceof UnrecognizedPropertyException unknown) {
            return "'%s' is no key here. Known are: %s."
                    .formatted(
                            unknown.getPropertyName(),
                            unknown.getKnownPropertyIds().stream()
                                    .map(String::valueOf)
                                    .sorted()
                                    .collect(Collectors.joining(", ")));
        }
        return unreadable.getCause() instanceof Problem refusal
                ? refusal.getMessage()
                : unreadable.getOriginalMessage();
    }

    private static Mapping checked(@Nullable Mapping mapping) {
        needed("log", mapping);
        needed("log", mapping.log());
        needed("log.zone", mapping.log().zone());
        needed("log.times", mapping.log().times());
        needed("columns", mapping.columns());
        needed("columns.case", mapping.columns().kase());
        needed("columns.happened", mapping.columns().happened());
        needed("columns.state", mapping.columns().state());
        needed("states", mapping.states());
        if (mapping.log().delimiter() != null && mapping.log().delimiter().length() != 1) {
            throw new BadMapping("'log.delimiter' must be one character.");
        }
        LogTime.of(mapping.log());
        codes("channel", mapping.channel());
        codes("request-type", mapping.requestType());
        mapping.requestType().codes().forEach(RequestType::new);
        return mapping;
    }

    private static void codes(String key, Mapping.@Nullable Translation translation) {
        needed(key, translation);
        needed(key + ".otherwise", translation.otherwise());
        if (translation.column() == null && translation.values() != null) {
            throw new BadMapping("'%s.values' is given, but not which column they are in.".formatted(key));
        }
        translation
                .codes()
                .filter(code -> !CODE.matcher(code).matches())
                .findFirst()
                .ifPresent(code -> {
                    throw new BadMapping(
                            "'%s' has the code '%s'; use lower-case letters, digits and hyphens, 40 at most."
                                    .formatted(key, code));
                });
    }

    private static void needed(String key, @Nullable Object value) {
        if (value == null) {
            throw new BadMapping(
                    "'%s' is missing. samples/servicenow-incidents.yaml explains every key.".formatted(key));
        }
    }
}
