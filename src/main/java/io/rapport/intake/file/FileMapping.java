package io.rapport.intake.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.rapport.customer.likeness.Dates;
import io.rapport.customer.likeness.Words;
import io.rapport.intake.rows.RowSource;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which column is what, for people whose columns have unusual names; {@code samples/customers-mapping.yaml} explains
 * every key.
 *
 * @param region ISO 3166 code of the country that phone numbers without a country code are of
 * @param dates {@code day-first} or {@code month-first}; found out when not given
 * @param delimiter one character; found out when not given
 * @param charset how the file is written, for example {@code windows-1252}; found out when not given
 * @param holds what an import makes of the lines: customers, identifiers, facts, interactions or promises; found out from
 *     the headings when not given
 * @param team the team of this house that keeps promises whose line names none of its teams
 * @param zone whose clock the days and times of promises are on, unless a line says; UTC when not given
 * @param columns heading to meaning, or to {@code fact} and a kind of fact; columns not named are recognised by their headings unless {@code only} is true
 * @param only whether columns not named here are left alone
 */
public record FileMapping(
        @Nullable String region,
        @Nullable String dates,
        @Nullable String delimiter,
        @Nullable String charset,
        @Nullable String holds,
        @Nullable String team,
        @Nullable String zone,
        @Nullable Map<String, String> columns,
        boolean only) {

    /** Nothing is said; everything is recognised. */
    public static final FileMapping NONE = new FileMapping(null, null, null, null, null, null, null, Map.of(), false);

    private static final String FACT_OF = "fact ";
    private static final Set<String> SORTS = Set.of("customers", "identifiers", "facts", "interactions", "promises");

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public FileMapping {
        if (delimiter != null && delimiter.length() != 1) {
            throw new BadMapping("'delimiter' must be one character.");
        }
        if (dates != null && !dates.equals("day-first") && !dates.equals("month-first")) {
            throw new BadMapping("'dates' must be day-first or month-first.");
        }
        if (holds != null && !SORTS.contains(holds)) {
            throw new BadMapping("'holds' must be customers, identifiers, facts, interactions or promises.");
        }
        if (region != null) {
            country(region);
        }
        if (charset != null) {
            charset(charset);
        }
        if (zone != null) {
            checkZone(zone);
        }
        meanings(columns);
    }

    /** @throws BadMapping when it cannot be read, or a key is unknown or has a value that cannot be */
    public static FileMapping read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new BadMapping("There is no mapping file '%s'.".formatted(file));
        }
        try {
            var mapping = YAML.readValue(Files.readString(file), FileMapping.class);
            if (mapping == null) {
                throw new BadMapping("%s is empty.".formatted(file));
            }
            return mapping;
        } catch (JsonProcessingException unreadable) {
            var where = unreadable.getLocation() == null
                    ? ""
                    : ", line " + unreadable.getLocation().getLineNr();
            var cause = unreadable.getCause() instanceof BadMapping refusal
                    ? refusal.getMessage()
                    : unreadable.getOriginalMessage();
            throw new BadMapping("%s%s: %s".formatted(file, where, cause));
        } catch (IOException unreadable) {
            throw new BadMapping("%s cannot be read as UTF-8 text: %s".formatted(file, unreadable.getMessage()));
        }
    }

    /** @throws BadMapping when it is no country code */
    public static String country(String code) {
        if (!Set.of(Locale.getISOCountries()).contains(code)) {
            throw new BadMapping("'%s' is no country code; 'region' must be one, such as DE or US.".formatted(code));
        }
        return code;
    }

    /** One for each file that is named, or one for all; @param charset how all of them are written; null when a mapping says */
    public static List<FileMapping> read(List<Path> files, @Nullable String charset) {
        if (charset == null) {
            return files.stream().map(FileMapping::read).toList();
        }
        return files.isEmpty()
                ? List.of(NONE.written(charset))
                : files.stream().map(file -> read(file).written(charset)).toList();
    }

    private FileMapping written(String as) {
        return new FileMapping(region, dates, delimiter, as, holds, team, zone, columns, only);
    }

    /** The rows of a file that it is for. */
    public RowSource rows(Path file) {
        return new RowSource(file, delimiter, charset == null ? null : charset(charset));
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException none) {
            throw new BadMapping("'%s' is no charset; 'charset' must be one, such as UTF-8, windows-1252 or UTF-16LE."
                    .formatted(name));
        }
    }

    private static void checkZone(String zone) {
        try {
            ZoneId.of(zone);
        } catch (DateTimeException none) {
            throw new BadMapping("'zone' must be the name of a time zone such as Europe/Berlin.");
        }
    }

    private static void meanings(@Nullable Map<String, String> columns) {
        if (columns != null) {
            columns.values().forEach(FileMapping::meaningOf);
        }
    }

    /** What the mapping says a column is; null when it says nothing. */
    public @Nullable Meaning meaning(String heading) {
        var said = columns == null ? null : columns.get(heading);
        return said == null ? null : meaningOf(said);
    }

    private static Meaning meaningOf(String said) {
        return said.startsWith(FACT_OF) ? Meaning.FACT : Meaning.of(said);
    }

    /** Whether it says that a column is a fact, and leaves the kind to the heading. */
    public boolean isFactByName(String heading) {
        var said = columns == null ? null : columns.get(heading);
        return said != null && !said.startsWith(FACT_OF) && meaningOf(said) == Meaning.FACT;
    }

    /** The kind of fact that a column is: said here, or as the heading spells it. */
    public String kind(String heading) {
        var said = columns == null ? null : columns.get(heading);
        return said != null && said.startsWith(FACT_OF)
                ? said.substring(FACT_OF.length()).strip()
                : Words.plain(heading.replaceAll("(?<=[a-z])(?=[A-Z])", " ")).replace(' ', '-');
    }

    /** The headings it names. */
    public Set<String> headings() {
        return columns == null ? Set.of() : columns.keySet();
    }

    Dates.@Nullable Order order() {
        return dates == null ? null : dates.equals("day-first") ? Dates.Order.DAY_FIRST : Dates.Order.MONTH_FIRST;
    }
}
