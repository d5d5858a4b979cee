package io.rapport.rehearsal.log;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a log is what, and which of its values means what. Read by {@link MappingFile}, which refuses what is
 * missing; {@code samples/servicenow-incidents.yaml} explains every key of a log with a row for each update, {@code
 * samples/boston311/mapping-2015.yaml} those of a log with a row for each case and with promises of its own.
 *
 * @param states state of the log, as it is spelled there, to its meaning; may be left out with the column of the state
 * @param promise what the log's own tool promised; null when the log does not say
 */
public record Mapping(
        Format log,
        Columns columns,
        Translation channel,
        Translation requestType,
        Map<String, Meaning> states,
        @Nullable Promises promise) {

    /**
     * How the file is written.
     *
     * @param delimiter one character; a comma when not given
     * @param missing how a value that is not there is written; an empty cell always is one
     * @param zone whose wall clock the times show
     * @param times a pattern of {@link java.time.format.DateTimeFormatter}
     * @param convertedTwice whether what was the zone's time already was once more taken for universal time and made
     *     into the zone's, so that 08:30 in Boston reads 03:30 in winter and 04:30 in summer; not when left out
     * @param until as of when the log stands, written as its times are; when left out, see {@link ServiceDeskLog#until}
     */
    public record Format(
            @Nullable String delimiter,
            @Nullable String missing,
            ZoneId zone,
            String times,
            @Nullable Boolean convertedTwice,
            @Nullable String until) {

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
     * @param happened when the row came about; null when the log has a row for each case instead
     * @param state null only when the log has a row for each case
     * @param opened when the customer asked; the case's first row when not given
     * @param closed when it was done; only in a log with a row for each case
     * @param customer whose case it is; each case has a customer of its own when not given
     * @param team who has it; nobody is ever named when not given
     */
    public record Columns(
            @com.fasterxml.jackson.annotation.JsonProperty("case") String kase,
            @Nullable String happened,
            @Nullable String state,
            @Nullable String opened,
            @Nullable String closed,
            @Nullable String customer,
            @Nullable String team) {

        List<String> named() {
            return Stream.of(kase, happened, state, opened, closed, customer, team)
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

    /**
     * What the log's own tool promised on each case.
     *
     * @param due the column of the due time; where it is empty, nothing was promised
     * @param as what it is to us
     * @param verdict the column of the tool's own verdict; null when there is none
     * @param kept values of it that mean: in time, or not yet late
     * @param missed values of it that mean: too late, or still open and late
     */
    public record Promises(
            String due, Use as, @Nullable String verdict, @Nullable List<String> kept, @Nullable List<String> missed) {

        @Nullable
        Boolean kept(String cell) {
            if (kept != null && kept.contains(cell)) {
                return true;
            }
            return missed != null && missed.contains(cell) ? Boolean.FALSE : null;
        }
    }

    /**
     * The same with another use of the log's promises.
     *
     * @throws BadMapping when it does not say what the log promised
     */
    public Mapping using(Use as) {
        if (promise == null) {
            throw new BadMapping("The mapping has no 'promise', which says where the log has its promises.");
        }
        var used = new Promises(promise.due(), as, promise.verdict(), promise.kept(), promise.missed());
        return new Mapping(log, columns, channel, requestType, states, used);
    }

    /** What the promises of a log are used for. */
    public enum Use {
        /** They are the promises: our clocks are given their due times, and our verdicts are compared with theirs. */
        TOLD,
        /** Our table promises, and what comes of it is compared with theirs. */
        COMPARE;

        /** @throws BadMapping when the text is neither {@code told} nor {@code compare} */
        @JsonCreator
        public static Use of(String text) {
            return switch (text) {
                case "told" -> TOLD;
                case "compare" -> COMPARE;
                default ->
                    throw new BadMapping(
                            "The promises of a log are used as 'told' or to 'compare', not as '%s'.".formatted(text));
            };
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
        if (promise != null) {
            headings.putIfAbsent(promise.due(), "promise.due");
            if (promise.verdict() != null) {
                headings.putIfAbsent(promise.verdict(), "promise.verdict");
            }
        }
        return headings;
    }
}
