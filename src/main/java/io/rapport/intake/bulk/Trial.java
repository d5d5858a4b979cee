package io.rapport.intake.bulk;

import io.rapport.customer.bulk.Admission;
import io.rapport.customer.bulk.RefusedLine;
import io.rapport.intake.file.BadMapping;
import io.rapport.intake.file.CustomerFile;
import io.rapport.intake.file.FileMapping;
import io.rapport.intake.promise.SeenPromise;
import io.rapport.intake.rows.RowSource;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an import of a file of customers or promises into an empty database would refuse and leave out: the same checks,
 * without a database.
 */
public final class Trial {

    /** Whose the customers' numbers are, while nobody has said which system it is. */
    private static final String SYSTEM = "SYSTEM";

    /**
     * On which terms it would be imported.
     *
     * @param source the system the files come from; null when it is not known yet: then whoever may say a thing says it
     * @param asOf when what the files say without a time was so; null for when each was written
     */
    public record Terms(@Nullable String source, @Nullable Instant asOf, ImportFile.Rules rules) {}

    private final @Nullable CustomerColumns columns;
    private final @Nullable Lines lines;
    private final Set<String> headings;
    private final Terms terms;
    private final Instant asOf;
    private final Admission admission;
    private final Known known;

    private Trial(
            @Nullable CustomerColumns columns,
            @Nullable Lines lines,
            Set<String> headings,
            Path path,
            Terms terms,
            Known known) {
        this.columns = columns;
        this.lines = lines;
        this.headings = headings;
        this.terms = terms;
        this.asOf = ImportFile.asOf(path, terms.asOf(), terms.rules().clock().instant());
        this.admission =
                Admission.alone(terms.rules().catalogue(), terms.rules().clock());
        this.known = known;
    }

    /**
     * @param known who would be known after the files before; files run in the order of an import. While nobody has said
     *     whose they are, a file of promises is of the file of customers before it
     * @throws BadMapping when it is no file of customers or promises
     */
    public static Trial open(Path path, FileMapping mapping, Terms terms, Known known) {
        var file = CustomerFile.open(path, mapping);
        var headings = new ArrayList<>(file.columns().keySet());
        headings.addAll(file.unmapped());
        var sort = Sort.of(headings, mapping);
        var source = terms.source() == null ? SYSTEM : terms.source();
        if (sort == Sort.CUSTOMERS) {
            CustomerFile.agree(List.of(file));
            var columns = new CustomerColumns(
                    file, mapping, terms.source(), terms.rules().catalogue());
            var lines = columns.obstacle().isPresent() ? null : columns.lines(source);
            return new Trial(columns, lines, Set.of(), path, terms, known);
        }
        if (sort == Sort.PROMISES) {
            var columns = sort.neededColumns(file.name(), headings, mapping);
            var promises = terms.rules().promises(terms.source(), mapping, file);
            var lines = new ColumnLines(sort, columns, source, promises);
            return new Trial(null, lines, columns.keySet(), path, terms, known);
        }
        throw new BadMapping(
                "%s holds %s; a dry run is for files of customers and of promises. Leave it out: the import checks it line by line."
                        .formatted(file.name(), sort.name().toLowerCase(Locale.ROOT)));
    }

    /** Whether it is a file of customers; else it is one of promises. */
    public boolean isOfCustomers() {
        return columns != null;
    }

    /** Why the file cannot be imported as it is, as a sentence; empty when it can. */
    public Optional<String> obstacle() {
        return columns == null ? Optional.empty() : columns.obstacle();
    }

    /** Why an import would leave this column out; empty when it takes it. */
    public Optional<String> whyLeft(String heading) {
        return columns == null
                ? Optional.of(CustomerColumns.UNMAPPED).filter(unmapped -> !headings.contains(heading))
                : columns.whyLeft(heading);
    }

    /** The rows of the file, looked at in batches as an import takes them. */
    public final class Run implements RowSource.Rows {

        private final Consumer<RefusedLine> refused;
        private final Consumer<SeenPromise> promises;
        private final List<SeenPromise> seen = new ArrayList<>();
        private final List<RefusedLine> reasons = new ArrayList<>();
        private final List<Admission.Looked> later = new ArrayList<>();
        private int rows;

        private Run(Consumer<RefusedLine> refused, Consumer<SeenPromise> promises) {
            this.refused = refused;
            this.promises = promises;
        }

        @Override
        public boolean row(long at, Map<String, String> cells) {
            if (lines != null) {
                look(lines.line(at, cells, asOf));
            }
            count();
            return true;
        }

        private void look(Lines.Line line) {
            var told = line.told();
            if (told != null) {
                seen.add(new SeenPromise(told.line(), told, known.knows(told), List.of()));
            }
            var looked = admission.look(line.entry());
            if (looked.isRefused()) {
                later.add(looked);
            } else {
                known.take(new Lines.Line(looked.entry(), told), terms.rules().catalogue())
                        .ifPresent(problem ->
                                reasons.add(RefusedLine.of(line.entry().line(), problem)));
            }
        }

        @Override
        public boolean unreadable(long line, String why) {
            reasons.add(new RefusedLine(line, "", why));
            if (!isOfCustomers()) {
                seen.add(new SeenPromise(line, null, false, List.of()));
            }
            count();
            return true;
        }

        private void count() {
            if (++rows == Batches.ROWS) {
                end();
            }
        }

        /** Tells what is not told yet; to be called after the last row. */
        public void end() {
            later.forEach(looked -> {
                reasons.addAll(looked.reasons());
                known.unknown(looked).ifPresent(reasons::add);
            });
            reasons.sort(Comparator.comparingLong(RefusedLine::line));
            reasons.forEach(refused);
            var byLine = reasons.stream().collect(Collectors.groupingBy(RefusedLine::line));
            seen.forEach(one -> promises.accept(one.because(byLine.getOrDefault(one.line(), List.of()))));
            seen.clear();
            reasons.clear();
            later.clear();
            rows = 0;
        }
    }

    /**
     * To be called when the files before have run.
     *
     * @param refused hears of each reason of each refused line, in the order of an import's report
     * @param promises hears of each line of a file of promises
     */
    public Run run(Consumer<RefusedLine> refused, Consumer<SeenPromise> promises) {
        if (isOfCustomers() && terms.source() == null) {
            // of another system than the file before, perhaps: then one id is not one customer
            known.forget();
        }
        return new Run(refused, promises);
    }
}
