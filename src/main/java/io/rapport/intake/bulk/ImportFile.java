package io.rapport.intake.bulk;

import io.rapport.customer.catalogue.FactCatalogue;
import io.rapport.intake.file.BadMapping;
import io.rapport.intake.file.CustomerFile;
import io.rapport.intake.file.FileMapping;
import io.rapport.intake.file.Meaning;
import io.rapport.intake.file.RowMeaning;
import io.rapport.intake.rows.BadFile;
import io.rapport.intake.rows.RowSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A file that is ready to be imported: whose it is and what its columns are is known. */
public final class ImportFile {

    private static final Set<String> OF_CUSTOMERS = Set.of(
            CustomerLines.EMAIL,
            CustomerLines.PHONE,
            CustomerLines.BIRTH_DATE,
            CustomerLines.CITY,
            CustomerLines.ADDRESS);

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
     * Reads the file once, to know it again, and its first rows, to know its columns.
     *
     * @param source the system it comes from
     * @throws BadFile when it cannot be read
     * @throws BadMapping when a column that is needed is not there
     */
    public static ImportFile open(Path path, FileMapping mapping, String source, FactCatalogue catalogue) {
        var contents = new RowSource(path, mapping.delimiter()).contents();
        var file = CustomerFile.open(path, mapping);
        var headings = new LinkedHashSet<>(file.columns().keySet());
        headings.addAll(file.unmapped());
        var sort = Sort.of(List.copyOf(headings), mapping);
        if (sort == Sort.CUSTOMERS) {
            return ofCustomers(path, mapping, source, contents, file, catalogue);
        }
        var columns = sort.neededColumns(file.name(), List.copyOf(headings), mapping);
        headings.removeAll(columns.keySet());
        return new ImportFile(
                path, mapping, source, contents, new ColumnLines(sort, columns, source), List.copyOf(headings));
    }

    private static ImportFile ofCustomers(
            Path path,
            FileMapping mapping,
            String source,
            RowSource.Contents contents,
            CustomerFile file,
            FactCatalogue catalogue) {
        CustomerFile.agree(List.of(file));
        var columns = new LinkedHashMap<>(file.columns());
        if (!columns.containsValue(Meaning.ID)) {
            throw new BadMapping(
                    "%s has no column for the customer's number in its system. Say which one is the 'id' with --mapping."
                            .formatted(file.name()));
        }
        file.unmapped().stream()
                .filter(heading -> !mapping.only() && maySay(mapping.kind(heading), source, catalogue))
                .forEach(heading -> columns.put(heading, Meaning.FACT));
        var unsaid = OF_CUSTOMERS.stream()
                .filter(kind -> !maySay(kind, source, catalogue))
                .collect(Collectors.toSet());
        var at = columns.entrySet().stream()
                .filter(column -> column.getValue() == Meaning.AT)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
        var kinds = columns.keySet().stream().collect(Collectors.toMap(heading -> heading, mapping::kind));
        var lines = new CustomerLines(
                new RowMeaning(columns, UnaryOperator.identity()), kinds, unsaid, file.order(), at, source);
        var left = Stream.concat(
                        file.unmapped().stream().filter(heading -> !columns.containsKey(heading)),
                        columns.keySet().stream().filter(heading -> isLeft(columns.get(heading), unsaid)))
                .toList();
        return new ImportFile(path, mapping, source, contents, lines, left);
    }

    /** Whether the catalogue has the kind, and this source may say it. */
    private static boolean maySay(String kind, String source, FactCatalogue catalogue) {
        return catalogue.kinds().stream()
                .anyMatch(known -> known.kind().equals(kind)
                        && catalogue.sources().stream()
                                .filter(its -> known.sources().contains(its.code()))
                                .anyMatch(its -> its.code().equals(source)
                                        || its.alsoKnownAs().contains(source)));
    }

    private static boolean isLeft(Meaning meaning, Set<String> unsaid) {
        return switch (meaning) {
            case IDENTIFIER, DETAIL, NUMBER, BIRTH_YEAR -> true;
            case EMAIL -> unsaid.contains(CustomerLines.EMAIL);
            case PHONE -> unsaid.contains(CustomerLines.PHONE);
            case BIRTH_DATE -> unsaid.contains(CustomerLines.BIRTH_DATE);
            case STREET -> unsaid.contains(CustomerLines.ADDRESS);
            default -> false;
        };
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

    String source() {
        return source;
    }

    Lines lines() {
        return lines;
    }

    RowSource rows() {
        return new RowSource(path, mapping.delimiter());
    }

    /** When it was written. */
    Instant written() {
        try {
            return Files.getLastModifiedTime(path).toInstant();
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
