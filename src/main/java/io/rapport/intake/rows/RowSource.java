package io.rapport.intake.rows;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The rows of a file one after the other: CSV or JSON lines, plain or compressed, UTF-8, UTF-16 or Windows-1252. */
public final class RowSource {

    private static final int GZIP_1 = 0x1f;
    private static final int GZIP_2 = 0x8b;
    private static final int AT_ONCE = 1 << 20;
    /** With what a reader reads ahead. */
    private static final int FIRST_LINE = 2 * BoundedLines.LONGEST;

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};

    /** Takes the rows. */
    public interface Rows {
        /** @param line where it begins @param cells heading to value, without blanks around it; @return whether to go on */
        boolean row(long line, Map<String, String> cells);

        /** @return whether to go on */
        boolean unreadable(long line, String why);
    }

    private final Path file;
    private final @Nullable String delimiter;
    private final @Nullable Charset charset;

    /** @param delimiter of a CSV file; found out when it is null @param charset found out when it is null */
    public RowSource(Path file, @Nullable String delimiter, @Nullable Charset charset) {
        this.file = file;
        this.delimiter = delimiter;
        this.charset = charset;
    }

    /**
     * What is in a file, unpacked.
     *
     * @param digest SHA-256 in 64 hex digits
     * @param lines how many there are
     */
    public record Contents(String digest, long lines) {}

    /** Reads all of it once. @throws BadFile when it cannot be read */
    public Contents contents() {
        if (!Files.isRegularFile(file)) {
            throw new BadFile("There is no file '%s'.".formatted(file));
        }
        try (var in = opened()) {
            var digest = MessageDigest.getInstance("SHA-256");
            var some = new byte[AT_ONCE];
            long lines = 1;
            for (int many = in.read(some); many >= 0; many = in.read(some)) {
                digest.update(some, 0, many);
                for (int i = 0; i < many; i++) {
                    lines += some[i] == '\n' ? 1 : 0;
                }
            }
            return new Contents(HexFormat.of().formatHex(digest.digest()), lines);
        } catch (IOException unreadable) {
            throw new BadFile("%s cannot be read: %s".formatted(file, unreadable.getMessage()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws BadFile when it cannot be opened, is empty, or breaks off */
    public void each(Rows rows) {
        if (!Files.isRegularFile(file)) {
            throw new BadFile("There is no file '%s'.".formatted(file));
        }
        try {
            each(rows, charset == null ? found() : charset);
        } catch (IOException unreadable) {
            throw new BadFile("%s cannot be read: %s".formatted(file, unreadable.getMessage()));
        }
    }

    private void each(Rows rows, Charset as) throws IOException {
        var lines = new BoundedLines(new InputStreamReader(opened(), as));
        try (var text = new BufferedReader(lines)) {
            skipMark(text);
            text.mark(FIRST_LINE);
            var first = text.readLine();
            text.reset();
            check(first);
            var whole = new WholeText(rows, as);
            if (first.stripLeading().startsWith("{")) {
                new JsonRows(text).each(whole);
            } else {
                new CsvRows(lines, text, delimiter == null ? delimiter(first) : delimiter.charAt(0)).each(whole);
            }
        }
    }

    private void check(@Nullable String first) {
        if (first == null || first.isBlank()) {
            throw new BadFile("%s is empty, or its first line is.".formatted(file));
        }
        if (BoundedLines.isCut(first)) {
            throw new BadFile("%s is no file of rows: its first line is wrong. %s".formatted(file, BoundedLines.why()));
        }
        if (first.indexOf('\0') >= 0) {
            throw new BadFile(
                    "%s is no text, or of a kind that is not recognised. Save it as UTF-8, or say how it is written, for example --charset UTF-16LE."
                            .formatted(file));
        }
    }

    private InputStream opened() throws IOException {
        var in = new BufferedInputStream(Files.newInputStream(file));
        in.mark(2);
        var packed = in.read() == GZIP_1 && in.read() == GZIP_2;
        in.reset();
        return packed ? new BufferedInputStream(new GZIPInputStream(in)) : in;
    }

    private Charset found() throws IOException {
        try (var in = opened()) {
            return Encoding.of(in);
        }
    }

    private static void skipMark(Reader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
    }

    private static char delimiter(String heading) {
        char most = ',';
        long count = 0;
        for (char candidate : DELIMITERS) {
            long found = heading.chars().filter(c -> c == candidate).count();
            if (found > count) {
                most = candidate;
                count = found;
            }
        }
        return most;
    }
}
