package io.rapport.intake.bulk;

import io.rapport.kernel.csv.ReportCsv;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** {@code refused.csv}: the lines that were not taken, and why. No value of theirs is in it. */
public final class RefusedCsv {

    /** What it is called. */
    public static final String NAME = "refused.csv";

    private RefusedCsv() {}

    /** A row has a reason; a line has a row for each of its reasons. */
    public static String[] headings() {
        return new String[] {"file", "line", "field", "why"};
    }

    /** Replaces what is there. @param files the bookmark of each file; in their order */
    public static void write(Path folder, Map<ImportFile, Bookmark> files, Imports imports) throws IOException {
        Files.createDirectories(folder);
        try (var csv = new ReportCsv(folder.resolve(NAME), headings())) {
            files.forEach((file, bookmark) ->
                    imports.refused(bookmark, line -> csv.row(file.name(), line.line(), line.field(), line.why())));
        } catch (UncheckedIOException unwritable) {
            throw unwritable.getCause();
        }
    }
}
