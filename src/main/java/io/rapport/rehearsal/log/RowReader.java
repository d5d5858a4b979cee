package io.rapport.rehearsal.log;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Makes a row of its case out of each line, or says why not. */
final class RowReader {

    /** Longer ids fit no record. */
    private static final int LONGEST_ID = 200;

    /** Why a line cannot be used. */
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String why) {
            super(why, null, false, false);
        }
    }

    private final Mapping mapping;
    private final List<String> headings;
    private final LogTime time;
    private final Map<String, LoggedCase> cases = new LinkedHashMap<>();
    private final List<Unusable> unusable = new ArrayList<>();
    /** A log says the same few words again and again; each is kept once. */
    private final Map<String, String> words = new HashMap<>();

    RowReader(Mapping mapping, List<String> headings) {
        this.mapping = mapping;
        this.headings = headings;
        this.time = LogTime.of(mapping.log());
    }

    Collection<LoggedCase> cases() {
        return cases.values();
    }

    List<Unusable> unusable() {
        return unusable;
    }

    /** The rest of the file cannot be read. */
    void brokeOff(long line, String why) {
        unusable.add(new Unusable(line, "The file breaks off here: %s.".formatted(why), ""));
    }

    /** @param line where the record begins @param last where it ends; a value in quotes may have several lines */
    void read(CSVRecord row, long line, long last) {
        if (row.size() == 1 && row.get(0).isBlank()) {
            return;
        }
        try {
            add(row, line, last);
        } catch (Refused refused) {
            var kase =
                    row.size() == headings.size() ? cell(row, mapping.columns().kase()) : "";
            unusable.add(new Unusable(
                    line,
                    refused.getMessage() + spans(line, last),
                    kase.lines().findFirst().orElse("")));
        }
    }

    private void add(CSVRecord row, long line, long last) throws Refused {
        if (row.size() != headings.size()) {
            throw new Refused("It has %d values where the heading has %d.".formatted(row.size(), headings.size()));
        }
        var columns = mapping.columns();
        var id = present(row, columns.kase(), "case id");
        var happened = at(present(row, columns.happened(), "time"));
        var opened = columns.opened() == null || cell(row, columns.opened()).isEmpty()
                ? null
                : at(cell(row, columns.opened()));
        var customer = word(fitting(cell(row, columns.customer()), "customer", columns.customer()));
        var made = new LoggedRow(line, happened, meaning(row), word(cell(row, columns.team())));
        var kase = cases.computeIfAbsent(id, fresh -> opened(fresh, row, opened));
        kase.namedAs(customer);
        kase.add(made);
    }

    private static String spans(long line, long last) {
        return last > line ? " It goes from line %d to line %d: is a quote missing?".formatted(line, last) : "";
    }

    private LoggedCase opened(String id, CSVRecord row, @Nullable Instant opened) {
        var type = mapping.requestType().of(cell(row, mapping.requestType().column()));
        var channel = mapping.channel().of(cell(row, mapping.channel().column()));
        return new LoggedCase(id, "", type, channel, opened);
    }

    private Meaning meaning(CSVRecord row) throws Refused {
        var state = row.get(headings.indexOf(mapping.columns().state())).strip();
        var meaning = mapping.states().get(state);
        if (meaning == null) {
            throw new Refused("The mapping does not say what the state '%s' means.".formatted(shortened(state)));
        }
        return meaning;
    }

    private Instant at(String text) throws Refused {
        try {
            return time.read(text);
        } catch (DateTimeException noTime) {
            throw new Refused("'%s' is no time of the form %s after 1900."
                    .formatted(shortened(text), mapping.log().times()));
        }
    }

    private String present(CSVRecord row, String column, String what) throws Refused {
        var value = cell(row, column);
        if (value.isEmpty()) {
            throw new Refused("The %s ('%s') is missing.".formatted(what, column));
        }
        return fitting(value, what, column);
    }

    private static String fitting(String value, String what, @Nullable String column) throws Refused {
        if (value.length() > LONGEST_ID || value.chars().anyMatch(Character::isISOControl)) {
            throw new Refused("The %s ('%s') is longer than %d characters or has control characters."
                    .formatted(what, column, LONGEST_ID));
        }
        return value;
    }

    /** A cell without the blanks around it; empty when it is missing or the mapping names no such column. */
    private String cell(CSVRecord row, @Nullable String column) {
        return column == null
                ? ""
                : mapping.log().orNothing(row.get(headings.indexOf(column)).strip());
    }

    private String word(String text) {
        return words.computeIfAbsent(text, same -> same);
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
