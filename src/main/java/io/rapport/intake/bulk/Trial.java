package io.rapport.intake.bulk;

import io.rapport.customer.Refusals.FieldRefused;
import io.rapport.customer.bulk.Admission;
import io.rapport.customer.bulk.RefusedLine;
import io.rapport.customer.catalogue.FactCatalogue;
import io.rapport.intake.file.BadMapping;
import io.rapport.intake.file.CustomerFile;
import io.rapport.intake.file.FileMapping;
import io.rapport.intake.rows.RowSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What an import of a file of customers into an empty database would refuse and leave out: the same checks, without a
 * database.
 */
public final class Trial {

    /** What stands where a reason names the system, and nobody has said which it is. */
    private static final String SYSTEM = "SYSTEM";

    /**
     * On which terms it would be imported.
     *
     * @param source the system the files come from; null when it is not known yet: then whoever may say a thing says it
     * @param asOf when what the files say without a time was so; null for when each was written
     */
    public record Terms(@Nullable String source, @Nullable Instant asOf, FactCatalogue catalogue, Clock clock) {}

    private final CustomerColumns columns;
    private final @Nullable Lines lines;
    private final Instant asOf;
    private final FactCatalogue catalogue;
    private final Admission admission;
    private final Known known;

    private Trial(CustomerColumns columns, Path path, Terms terms, Known known) {
        this.columns = columns;
        this.lines = columns.obstacle().isPresent() ? null : columns.lines(SYSTEM);
        this.asOf = ImportFile.asOf(path, terms.asOf(), terms.clock().instant());
        this.catalogue = terms.catalogue();
        this.admission = Admission.alone(catalogue, terms.clock());
        this.known = known;
    }

    /**
     * @param known who would be known after the files before
     * @throws BadMapping when it is no file of customers
     */
    public static Trial open(Path path, FileMapping mapping, Terms terms, Known known) {
        var file = CustomerFile.open(path, mapping);
        var headings = new ArrayList<>(file.columns().keySet());
        headings.addAll(file.unmapped());
        var sort = Sort.of(headings, mapping);
        if (sort != Sort.CUSTOMERS) {
            throw new BadMapping(
                    "%s holds %s; a dry run is for files of customers. Leave it out: the import checks it line by line."
                            .formatted(file.name(), sort.name().toLowerCase(Locale.ROOT)));
        }
        CustomerFile.agree(List.of(file));
        return new Trial(new CustomerColumns(file, mapping, terms.source(), terms.catalogue()), path, terms, known);
    }

    /** Why the file cannot be imported as it is, as a sentence; empty when it can. */
    public Optional<String> obstacle() {
        return columns.obstacle();
    }

    /** Headings that nothing is mapped to, and that are facts because they are named like a kind of fact. */
    public Collection<String> facts() {
        return columns.facts();
    }

    /** Why an import would leave this column out; empty when it takes it. */
    public Optional<String> whyLeft(String heading) {
        return columns.whyLeft(heading);
    }

    /** The rows of the file, looked at in batches as an import takes them. */
    public final class Run implements RowSource.Rows {

        private final Consumer<RefusedLine> refused;
        private final List<RefusedLine> reasons = new ArrayList<>();
        private final List<Admission.Looked> later = new ArrayList<>();
        private int rows;

        private Run(Consumer<RefusedLine> refused) {
            this.refused = refused;
        }

        @Override
        public boolean row(long line, Map<String, String> cells) {
            var read = lines;
            if (read != null) {
                var looked = admission.look(read.entry(line, cells, asOf));
                if (looked.isRefused()) {
                    later.add(looked);
                } else {
                    known.take(looked.entry(), catalogue)
                            .ifPresent(problem -> reasons.add(RefusedLine.of(line, problem)));
                }
            }
            count();
            return true;
        }

        @Override
        public boolean unreadable(long line, String why) {
            reasons.add(new RefusedLine(line, "", why));
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
                if (known.isUnknown(looked)) {
                    var whom = looked.entry().known().get(0);
                    reasons.add(RefusedLine.of(looked.entry().line(), FieldRefused.unknown(whom.system())));
                }
            });
            reasons.sort(Comparator.comparingLong(RefusedLine::line));
            reasons.forEach(refused);
            reasons.clear();
            later.clear();
            rows = 0;
        }
    }

    /** @param refused hears of each reason of each refused line, in the order of an import's report */
    public Run run(Consumer<RefusedLine> refused) {
        return new Run(refused);
    }
}
