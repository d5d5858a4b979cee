package io.rapport.intake.rows;

import java.nio.charset.Charset;
import java.util.Map;

/** Hands on only rows that could be read letter by letter: a name with a hole in it would be kept for good. */
final class WholeText implements RowSource.Rows {

    /** What decoders put where they cannot read. */
    private static final char UNREADABLE = '\uFFFD';

    private final RowSource.Rows rows;
    private final Charset charset;

    WholeText(RowSource.Rows rows, Charset charset) {
        this.rows = rows;
        this.charset = charset;
    }

    @Override
    public boolean row(long line, Map<String, String> cells) {
        int value = 0;
        for (var cell : cells.entrySet()) {
            value++;
            if (cell.getValue().indexOf(UNREADABLE) >= 0 || cell.getKey().indexOf(UNREADABLE) >= 0) {
                return rows.unreadable(line, why(value));
            }
        }
        return rows.row(line, cells);
    }

    private String why(int value) {
        return ("It holds a character that cannot be read as %s, or was lost when the file was made (value %d)."
                        + " Save the file as UTF-8, or say with --charset how it is written.")
                .formatted(charset.name(), value);
    }

    @Override
    public boolean unreadable(long line, String why) {
        return rows.unreadable(line, why);
    }
}
