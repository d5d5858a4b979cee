package io.rapport.intake.bulk;

import io.rapport.commitments.bulk.ToldChecks;
import io.rapport.customer.catalogue.FactCatalogue;
import io.rapport.intake.file.BadMapping;
import io.rapport.intake.file.CustomerFile;
import io.rapport.intake.file.FileMapping;
import io.rapport.intake.promise.PromiseReader;
import io.rapport.intake.rows.BadFile;
import io.rapport.intake.rows.RowSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file that is ready to be imported: whose it is and what its columns are is known. */
public final class ImportFile {

    private final Path path;
    private final FileMapping mapping;
    private final String source;
    private final RowSource.Contents contents;
    private final Lines lines;
    private final List<String> left;

    private ImportFile(
            Path path,
            FileMapping mapping,
            String source,
            RowSource.Contents contents,
            Lines lines,
            List<String> left) {
        this.path = path;
        this.mapping = mapping;
        this.source = source;
        this.contents = contents;
        this.lines = lines;
        this.left = left;
    }

    /**
     * What holds of the files of every system.
     *
     * @param told what must hold of a promise
     */
    public record Rules(FactCatalogue catalogue, ToldChecks told, Clock clock) {

        PromiseReader promises(@Nullable String source, FileMapping mapping, CustomerFile file) {
            return new PromiseReader(source, mapping, file.order(), told, clock);
        }
    }

    /**
     * Reads the file once, to know it again, and its first rows, to know its columns.
     *
     * @param source the system it comes from
     * @throws BadFile when it cannot be read
     * @throws BadMapping when a column that is needed is not there
     */
    public static ImportFile open(Path path, FileMapping mapping, String source, Rules rules) {
        var contents = mapping.rows(path).contents();
        var file = CustomerFile.open(path, mapping);
        var headings = new LinkedHashSet<>(file.columns().keySet());
        headings.addAll(file.unmapped());
        var sort = Sort.of(List.copyOf(headings), mapping);
        if (sort == Sort.CUSTOMERS) {
            return ofCustomers(path, mapping, source, contents, file, rules.catalogue());
        }
        var columns = sort.neededColumns(file.name(), List.copyOf(headings), mapping);
        headings.removeAll(columns.keySet());
        var lines = new ColumnLines(sort, columns, source, rules.promises(source, mapping, file));
        return new ImportFile(path, mapping, source, contents, lines, List.copyOf(headings));
    }

    private static ImportFile ofCustomers(
            Path path,
            FileMapping mapping,
            String source,
            RowSource.Contents contents,
            CustomerFile file,
            FactCatalogue catalogue) {
        CustomerFile.agree(List.of(file));
        var columns = new CustomerColumns(file, mapping, source, catalogue);
        columns.obstacle().ifPresent(why -> {
            throw new BadMapping(why);
        });
        return new ImportFile(
                path,
                mapping,
                source,
                contents,
                columns.lines(source),
                List.copyOf(columns.left().keySet()));
    }

    /** Without folders. */
    public String name() {
        return String.valueOf(path.getFileName());
    }

    /** How many lines it has, empty ones and the heading included. */
    public long size() {
        return contents.lines();
    }

    /** Headings of columns that are not imported, because nothing is mapped to them or the source may not say it. */
    public List<String> left() {
        return left;
    }

    /** The system it comes from. */
    public String source() {
        return source;
    }

    Lines lines() {
        return lines;
    }

    RowSource rows() {
        return mapping.rows(path);
    }

    /** When what the file says without a time was so. */
    Instant asOf(@Nullable Instant given, Instant now) {
        return asOf(path, given, now);
    }

    /** As given, or else when the file was written; at the latest now. */
    static Instant asOf(Path path, @Nullable Instant given, Instant now) {
        try {
            var asOf = given == null ? Files.getLastModifiedTime(path).toInstant() : given;
            return asOf.isAfter(now) ? now : asOf;
        } catch (IOException unreadable) {
            throw new BadFile("%s cannot be read: %s".formatted(path, unreadable.getMessage()));
        }
    }

    /** The same for the same contents, source and mapping. */
    String fingerprint() {
        try {
            var all = contents.digest() + "\n" + source + "\n" + mapping;
            var digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
