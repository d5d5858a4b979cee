package io.rapport.intake.rows;

import java.io.IOException;
import java.io.Reader;

/**
 * Text whose lines come to an end: what is behind {@value #LONGEST} characters of a line is left out, and a mark stands there.
 * A file of some megabytes unpacks into one line of gigabytes, if somebody wants that.
 */
final class BoundedLines extends Reader {

    /** In characters. */
    static final int LONGEST = 1 << 20;

    /** Values with line breaks make a row of several lines; one this long is a quote that was never closed. */
    private static final int LONGEST_ROW = 4 * LONGEST;

    /** Stands where a line was cut; a noncharacter, which by the Unicode Standard (23.7) no text has. */
    private static final char CUT = '\uFFFF';

    private final Reader text;
    private int ofLine;
    private int ofRow;
    private boolean hasRows;

    BoundedLines(Reader text) {
        this.text = text;
    }

    /** Whether something of this was left out. */
    static boolean isCut(String some) {
        return some.indexOf(CUT) >= 0;
    }

    /** What to tell of a line that was cut. */
    static String why() {
        return "It is longer than %,d characters.".formatted(LONGEST);
    }

    /** A row begins about here. Once one has, each must end within {@value #LONGEST_ROW} characters. */
    void row() {
        hasRows = true;
        ofRow = 0;
    }

    @Override
    public int read(char[] into, int from, int most) throws IOException {
        int kept = 0;
        while (kept == 0) {
            int many = text.read(into, from, most);
            if (many <= 0) {
                return many;
            }
            kept = kept(into, from, many);
        }
        ofRow += hasRows ? kept : 0;
        if (ofRow > LONGEST_ROW) {
            throw new IOException(
                    "a row goes on for more than %,d characters, perhaps a quote is missing".formatted(LONGEST_ROW));
        }
        return kept;
    }

    private int kept(char[] into, int from, int many) {
        int kept = from;
        for (int i = from; i < from + many; i++) {
            char next = into[i];
            if (next == '\n' || next == '\r') {
                ofLine = 0;
                into[kept++] = next;
            } else if (ofLine <= LONGEST) {
                into[kept++] = ofLine == LONGEST ? CUT : next;
                ofLine++;
            }
        }
        return kept - from;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
