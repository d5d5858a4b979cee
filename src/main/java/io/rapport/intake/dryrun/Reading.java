package io.rapport.intake.dryrun;

import io.rapport.customer.SourceIdentifier;
import io.rapport.customer.bulk.RefusedLine;
import io.rapport.customer.likeness.Normaliser;
import io.rapport.intake.rows.BadFile;
import io.rapport.intake.rows.RowSource;
import io.rapport.kernel.csv.ReportCsv;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the files of a dry run, in their order: who is in them, and what an import would refuse or leave out. */
final class Reading {

    private final DryRun.People people;
    private final Figures figures;
    private final SiloMap silos;
    private final ReportCsv losses;
    private final ReportCsv refusals;
    private final PromiseReport promises;
    private final String region;
    /** The last file of customers of each system; under null while nobody has said which they are of. */
    private final Map<@Nullable String, SiloMap.Silo> ofSystem = new HashMap<>();

    Reading(
            DryRun.People people,
            Figures figures,
            SiloMap silos,
            ReportCsv losses,
            ReportCsv refusals,
            PromiseReport promises,
            String region) {
        this.people = people;
        this.figures = figures;
        this.silos = silos;
        this.losses = losses;
        this.refusals = refusals;
        this.promises = promises;
        this.region = region;
    }

    void all(List<Input> inputs) {
        int file = 0;
        for (var input : inputs) {
            if (input.trial().isOfCustomers()) {
                customers(input, file++);
            } else {
                promises(input);
            }
        }
    }

    /** @param file which of the files of customers it is, from 0 */
    private void customers(Input input, int file) {
        var silo = silos.add(input.system());
        ofSystem.put(input.source(), silo);
        var refused = new HashSet<Long>();
        var run = input.trial()
                .run(
                        reason -> {
                            refused.add(reason.line());
                            refused(input, reason);
                        },
                        promise -> {});
        var reader = new RecordReader(input, run, this::lost, silo);
        input.file().rows().each(reader);
        run.end();
        reader.refused(refused);
        var records = reader.records();
        if (records.isEmpty()) {
            throw new BadFile("%s has no record that can be read.".formatted(input.name()));
        }
        var its = input.mapping().region();
        var normaliser = new Normaliser(its == null ? region : its, input.file().order());
        records.forEach(entry -> people.add(entry, normaliser.profile(entry.person()), file));
        silo.knows(records.size());
        figures.records.merge(input.name(), records.size(), Integer::sum);
        if (people.idsShared) {
            figures.idsAreShared();
        }
    }

    private void promises(Input input) {
        promises.add(input);
        var silo = ofSystem.get(input.source());
        var owed = new HashSet<SourceIdentifier>();
        var run = input.trial().run(reason -> refused(input, reason), seen -> {
            var promise = seen.promise();
            var isOne = promises.heard(input, seen) && promise != null;
            if (isOne && silo != null && owed.add(promise.customer())) {
                silo.has(SiloMap.PROMISES);
            }
        });
        input.file().rows().each(new RowSource.Rows() {
            @Override
            public boolean row(long line, Map<String, String> cells) {
                input.lost(line, "", cells, Reading.this::lost);
                return run.row(line, cells);
            }

            @Override
            public boolean unreadable(long line, String why) {
                return run.unreadable(line, why);
            }
        });
        run.end();
    }

    private void refused(Input input, RefusedLine reason) {
        figures.refused(input.name(), reason);
        refusals.row(input.name(), reason.line(), reason.field(), reason.why());
    }

    private void lost(Lost lost) {
        figures.lost(lost);
        losses.row(lost.file(), lost.line(), lost.id(), lost.column(), lost.value(), lost.why());
    }
}
