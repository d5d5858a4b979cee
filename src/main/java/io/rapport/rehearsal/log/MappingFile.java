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
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
            .build();

    private MappingFile() {}

    /** @throws BadMapping when it cannot be read, or a key is missing, unknown or has a value that cannot be */
    public static Mapping read(Path file) {
        try {
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                throw new BadMapping("There is no mapping file '%s' that can be read.".formatted(file));
            }
            return read(file, Files.readString(file));
        } catch (BadMapping incomplete) {
            throw new BadMapping("%s: %s".formatted(file, incomplete.getMessage()));
        } catch (IOException unreadable) {
            throw new BadMapping("%s cannot be read as UTF-8 text: %s".formatted(file, unreadable.getMessage()));
        }
    }

    private static Mapping read(Path file, String text) {
        try {
            return checked(YAML.readValue(text, Mapping.class));
        } catch (JsonProcessingException unreadable) {
            throw new BadMapping("%s%s: %s".formatted(file, line(unreadable, text), sentence(unreadable)));
        }
    }

    /** A key that is unknown is only found to be when the record is read to its end; so its own line is looked for. */
    private static String line(JsonProcessingException unreadable, String text) {
        if (unreadable instanceof UnrecognizedPropertyException unknown) {
            var key = Pattern.compile("(^|[\\s{,'\"])" + Pattern.quote(unknown.getPropertyName()) + "['\"]?\\s*:");
            var lines = text.lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (key.matcher(lines.get(i)).find()) {
                    return ", line " + (i + 1);
                }
            }
        }
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
        columns(mapping.columns());
        if (mapping.columns().state() != null) {
            needed("states", mapping.states());
        }
        if (mapping.log().delimiter() != null && mapping.log().delimiter().length() != 1) {
            throw new BadMapping("'log.delimiter' must be one character.");
        }
        LogTime.of(mapping.log());
        LogTime.until(mapping.log());
        if (mapping.promise() != null) {
            promises(mapping.promise());
        }
        codes("channel", mapping.channel());
        codes("request-type", mapping.requestType());
        mapping.requestType().codes().forEach(RequestType::new);
        return mapping;
    }

    /** A row for each update says when it happened; a row for each case, when that was opened and closed. */
    private static void columns(Mapping.Columns columns) {
        if (columns.closed() == null) {
            needed("columns.happened", columns.happened());
            needed("columns.state", columns.state());
        } else {
            needed("columns.opened", columns.opened());
            if (columns.happened() != null) {
                throw new BadMapping(
                        "'columns' has both 'happened' (a row for each update) and 'closed' (a row for each case); use one.");
            }
        }
    }

    private static void promises(Mapping.Promises promises) {
        needed("promise.due", promises.due());
        needed("promise.as", promises.as());
        if ((promises.kept() != null || promises.missed() != null) && promises.verdict() == null) {
            throw new BadMapping("'promise' has values of a verdict, but not which column they are in ('verdict').");
        }
        if (promises.verdict() != null && (promises.kept() == null || promises.missed() == null)) {
            throw new BadMapping("'promise.verdict' needs 'kept' and 'missed': which of its values mean which.");
        }
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
                    "'%s' is missing. samples/servicenow-incidents.yaml and samples/boston311/mapping-2015.yaml explain every key."
                            .formatted(key));
        }
    }
}
