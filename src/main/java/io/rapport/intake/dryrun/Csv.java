package io.rapport.intake.dryrun;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A report in CSV, written as it comes. */
final class Csv implements Closeable {

    private final CSVPrinter printer;

    Csv(Path file, String... headings) {
        try {
            printer = new CSVPrinter(
                    Files.newBufferedWriter(file, StandardCharsets.UTF_8),
                    CSVFormat.RFC4180.builder().setHeader(headings).get());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    void row(Object... cells) {
        try {
            printer.printRecord(cells);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
