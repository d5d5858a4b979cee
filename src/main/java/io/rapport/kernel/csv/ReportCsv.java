package io.rapport.kernel.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * A report in CSV (RFC 4180, UTF-8), written as it comes. People open reports in spreadsheets, which take a cell that begins
 * with {@code = + - @}, a tab or a line break for a formula and run it: such a cell gets an apostrophe before it, as OWASP
 * says under "CSV injection", unless it is a plain number.
 */
public final class ReportCsv implements Closeable {

    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n";
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)?");

    private final CSVPrinter printer;

    /** Replaces the file. @throws UncheckedIOException when it cannot be written */
    public ReportCsv(Path file, String... headings) {
        try {
            printer = new CSVPrinter(
                    Files.newBufferedWriter(file, StandardCharsets.UTF_8),
                    CSVFormat.RFC4180.builder().setHeader(headings).get());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** @param cells null for an empty one; @throws UncheckedIOException when it cannot be written */
    public void row(@Nullable Object... cells) {
        var safe = new @Nullable Object[cells.length];
        for (int i = 0; i < cells.length; i++) {
            safe[i] = safe(cells[i]);
        }
        try {
            printer.printRecord(safe);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static @Nullable Object safe(@Nullable Object cell) {
        return cell instanceof String text && isFormula(text) ? "'" + text : cell;
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty()
                && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0
                && !NUMBER.matcher(text).matches();
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
