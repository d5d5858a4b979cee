package io.rapport.rehearsal.log;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a log is what, and which of its values means what. Read by {@link MappingFile}, which refuses what is
 * missing; {@code samples/servicenow-incidents.yaml} explains every key.
 *
 * @param states state of the log, as it is spelled there, to its meaning
 */
public record Mapping(
        Format log, Columns columns, Translation channel, Translation requestType, Map<String, Meaning> states) {

    /**
     * How the file is written.
     *
     * @param delimiter one character; a comma when not given
     * @param missing how a value that is not there is written; an empty cell always is one
     * @param zone whose wall clock the times show
     * @param times a pattern of {@link java.time.format.DateTimeFormatter}
     */
    public record Format(@Nullable String delimiter, @Nullable String missing, ZoneId zone, String times) {

        char separator() {
            return delimiter == null ? ',' : delimiter.charAt(0);
        }

        String orNothing(String cell) {
            return cell.equals(missing) ? "" : cell;
        }
    }

    /**
     * Headings of columns.
     *
     * @param kase the case's id
     * @param happened when the row came about
     * @param opened when the customer asked; the case's first row when not given
     * @param customer whose case it is; each case has a customer of its own when not given
     * @param team who has it; nobody is ever named when not given
     */
    public record Columns(
            @com.fasterxml.jackson.annotation.JsonProperty("case") String kase,
            String happened,
            String state,
            @Nullable String opened,
            @Nullable String customer,
            @Nullable String team) {

        List<String> named() {
            return Stream.of(kase, happened, state, opened, customer, team)
                    .filter(Objects::nonNull)
                    .toList();
        }
    }

    /**
     * One of our codes for each value of a column.
     *
     * @param column null when the log does not say; then it is always {@code otherwise}
     * @param otherwise the code for a value that is not listed
     */
    public record Translation(@Nullable String column, @Nullable Map<String, String> values, String otherwise) {

        String of(String cell) {
            return values == null ? otherwise : values.getOrDefault(cell, otherwise);
        }

        /** Every code it can answer. */
        public Stream<String> codes() {
            return Stream.concat(values == null ? Stream.of() : values.values().stream(), Stream.of(otherwise))
                    .distinct();
        }
    }

    /** Every heading the log must have, to the key of the mapping that asks for it. */
    Map<String, String> headings() {
        var headings = new LinkedHashMap<String, String>();
        columns.named().forEach(name -> headings.put(name, "columns"));
        if (channel.column() != null) {
            headings.putIfAbsent(channel.column(), "channel");
        }
        if (requestType.column() != null) {
            headings.putIfAbsent(requestType.column(), "request-type");
        }
        return headings;
    }
}
