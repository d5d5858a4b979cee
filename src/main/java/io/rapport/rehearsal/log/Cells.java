package io.rapport.rehearsal.log;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The cells of a line by the headings of the log; what cannot be is refused with a sentence. */
final class Cells {

    /** Longer ids fit no record. */
    private static final int LONGEST_ID = 200;

    /** Why a line cannot be used. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String why) {
            super(why, null, false, false);
        }
    }

    private final Mapping.Format format;
    private final List<String> headings;
    private final LogTime time;

    Cells(Mapping.Format format, List<String> headings) {
        this.format = format;
        this.headings = headings;
        this.time = LogTime.of(format);
    }

    void checkSize(CSVRecord row) throws Refused {
        if (row.size() != headings.size()) {
            throw new Refused("It has %d values where the heading has %d.".formatted(row.size(), headings.size()));
        }
    }

    /** A cell without the blanks around it; empty when it is missing or the mapping names no such column. */
    String of(CSVRecord row, @Nullable String column) {
        return column == null ? "" : format.orNothing(plain(row, column));
    }

    /** As it stands there, also where it is how this log writes "missing". */
    String plain(CSVRecord row, String column) {
        return row.get(headings.indexOf(column)).strip();
    }

    String present(CSVRecord row, String column, String what) throws Refused {
        var value = of(row, column);
        if (value.isEmpty()) {
            throw new Refused("The %s ('%s') is missing.".formatted(what, column));
        }
        return fitting(value, what, column);
    }

    static String fitting(String value, String what, @Nullable String column) throws Refused {
        if (value.length() > LONGEST_ID || value.chars().anyMatch(Character::isISOControl)) {
            throw new Refused("The %s ('%s') is longer than %d characters or has control characters."
                    .formatted(what, column, LONGEST_ID));
        }
        return value;
    }

    /** Null when it is missing. */
    @Nullable
    Instant time(CSVRecord row, @Nullable String column) throws Refused {
        var text = of(row, column);
        return text.isEmpty() ? null : time(text);
    }

    Instant time(String text) throws Refused {
        try {
            return time.read(text);
        } catch (DateTimeException noTime) {
            throw new Refused("'%s' is no time of the form %s after 1900.".formatted(shortened(text), format.times()));
        }
    }

    static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
