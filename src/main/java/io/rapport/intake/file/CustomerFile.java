package io.rapport.intake.file;

import io.rapport.customer.likeness.Dates;
import io.rapport.intake.rows.BadFile;
import io.rapport.intake.rows.RowSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** A customer file whose columns are understood. */
public final class CustomerFile {

    /** Rows looked at to learn the columns of JSON lines and the order of dates. */
    private static final int SAMPLE = 2_000;

    private final Path path;
    private final FileMapping mapping;
    private final Map<String, Meaning> columns;
    private final Dates.Order order;
    private final List<String> unmapped;

    private CustomerFile(
            Path path, FileMapping mapping, Map<String, Meaning> columns, Dates.Order order, List<String> unmapped) {
        this.path = path;
        this.mapping = mapping;
        this.columns = columns;
        this.order = order;
        this.unmapped = unmapped;
    }

    /** @throws BadFile when it cannot be read */
    public static CustomerFile open(Path path, FileMapping mapping) {
        var sample = new Sample();
        mapping.rows(path).each(sample);
        var headings = List.copyOf(sample.headings);
        if (headings.isEmpty()) {
            throw new BadFile("%s has no record that can be read.".formatted(path));
        }
        var columns = Recognition.of(headings, mapping);
        var unmapped = headings.stream()
                .filter(heading -> !columns.containsKey(heading))
                .toList();
        var order = mapping.order() == null ? sample.order(columns) : mapping.order();
        return new CustomerFile(path, mapping, columns, order, unmapped);
    }

    /** Files of people call a full name just "name"; whether these are people, one of the files may tell for all. */
    public static void agree(List<CustomerFile> files) {
        if (files.stream().anyMatch(file -> Recognition.ofPeople(file.columns))) {
            files.forEach(file -> Recognition.readAsPeople(file.columns, file.mapping));
        }
        for (var file : files) {
            boolean compares = file.columns.values().stream()
                    .anyMatch(meaning ->
                            meaning.field().isPresent() || meaning == Meaning.FULL_NAME || meaning == Meaning.ADDRESS);
            if (!compares) {
                throw new BadMapping(
                        "No column of %s is recognised (%s). Say which column is what with --mapping; samples/customers-mapping.yaml shows how."
                                .formatted(file.name(), String.join(", ", file.unmapped)));
            }
        }
    }

    /** @return whether the file has a column of this heading */
    public boolean has(String heading) {
        return columns.containsKey(heading) || unmapped.contains(heading);
    }

    /** Without folders. */
    public String name() {
        return path.getFileName().toString();
    }

    /** Heading to what it is, of the columns that are understood. */
    public Map<String, Meaning> columns() {
        return columns;
    }

    /** Headings nothing is mapped to. */
    public List<String> unmapped() {
        return unmapped;
    }

    /** Which comes first in its dates, day or month. */
    public Dates.Order order() {
        return order;
    }

    /** All of its rows, from the first. */
    public RowSource rows() {
        return mapping.rows(path);
    }

    private static final class Sample implements RowSource.Rows {
        private final LinkedHashSet<String> headings = new LinkedHashSet<>();
        private final Map<String, List<String>> values = new HashMap<>();
        private int rows;

        @Override
        public boolean row(long line, Map<String, String> cells) {
            headings.addAll(cells.keySet());
            new LinkedHashMap<>(cells)
                    .forEach((heading, value) -> values.computeIfAbsent(heading, fresh -> new ArrayList<>())
                            .add(value));
            return ++rows < SAMPLE;
        }

        @Override
        public boolean unreadable(long line, String why) {
            return true;
        }

        Dates.Order order(Map<String, Meaning> columns) {
            return Dates.order(columns.entrySet().stream()
                    .filter(column -> column.getValue() == Meaning.BIRTH_DATE)
                    .flatMap(column -> values.get(column.getKey()).stream())
                    .toList());
        }
    }
}
