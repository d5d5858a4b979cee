package io.rapport.intake.dryrun;

import io.rapport.customer.likeness.Normaliser;
import io.rapport.customer.likeness.Profile;
import io.rapport.customer.matching.Linkage;
import io.rapport.customer.matching.MatchRules;
import io.rapport.intake.bulk.Known;
import io.rapport.intake.bulk.RefusedCsv;
import io.rapport.intake.bulk.Trial;
import io.rapport.intake.file.BadMapping;
import io.rapport.intake.file.CustomerFile;
import io.rapport.intake.file.FileMapping;
import io.rapport.intake.rows.BadFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an import of these files would do, without doing it: who is in them more than once, which facts contradict, which
 * lines would be refused and which values lost. Reads files and writes reports, and nothing else.
 */
public final class DryRun {

    /** Shows how far it is. */
    public interface Progress extends Linkage.Step, AutoCloseable {
        @Override
        void close();
    }

    private final List<CustomerFile> files = new ArrayList<>();
    private final List<Trial> trials = new ArrayList<>();
    private final List<FileMapping> mappings;
    private final String region;

    /**
     * @param mappings one for all files, one for each in the same order, or none
     * @param terms as it would be imported; files of one source build on each other
     * @param region ISO 3166 code of the country that phone numbers without a country code are of, unless a mapping says
     * @throws BadFile when a file cannot be read
     * @throws BadMapping when a mapping does not fit its file
     */
    public DryRun(List<Path> paths, List<FileMapping> mappings, Trial.Terms terms, String region) {
        if (mappings.size() > 1 && mappings.size() != paths.size()) {
            throw new BadMapping("There are %d files and %d mappings; give one mapping, or one for each file."
                    .formatted(paths.size(), mappings.size()));
        }
        this.mappings = mappings;
        this.region = FileMapping.country(region);
        for (int i = 0; i < paths.size(); i++) {
            files.add(CustomerFile.open(paths.get(i), mapping(i)));
        }
        for (int i = 0; i < mappings.size(); i++) {
            check(mappings.get(i), mappings.size() == 1 ? files : List.of(files.get(i)));
        }
        var all = new Known();
        for (int i = 0; i < paths.size(); i++) {
            // of different systems perhaps: then one id is not one customer
            var known = terms.source() == null ? new Known() : all;
            trials.add(Trial.open(paths.get(i), mapping(i), terms, known));
        }
        CustomerFile.agree(files);
    }

    /** A column that no file has is a slip in the mapping. */
    private static void check(FileMapping mapping, List<CustomerFile> its) {
        for (var heading : mapping.headings()) {
            if (its.stream().noneMatch(file -> file.has(heading))) {
                throw new BadMapping("No file has a column '%s' that the mapping names. There are: %s"
                        .formatted(
                                heading,
                                its.stream()
                                        .flatMap(file -> Stream.concat(
                                                file.columns().keySet().stream(), file.unmapped().stream()))
                                        .distinct()
                                        .sorted()
                                        .collect(Collectors.joining(", "))));
            }
        }
    }

    private FileMapping mapping(int file) {
        return mappings.isEmpty() ? FileMapping.NONE : mappings.get(mappings.size() == 1 ? 0 : file);
    }

    /** Writes the reports to a folder, made when it is not there; files of their names are replaced. */
    public Figures run(Path folder, LongFunction<Progress> progress) throws IOException {
        Files.createDirectories(folder);
        var figures = new Figures();
        trials.forEach(trial -> trial.obstacle().ifPresent(figures::cannotBeImported));
        var people = new People();
        try (var lost = new Csv(folder.resolve("lost.csv"), "file", "line", "record_id", "column", "value", "why");
                var refused = new Csv(folder.resolve(RefusedCsv.NAME), RefusedCsv.headings())) {
            for (int i = 0; i < files.size(); i++) {
                read(i, people, figures, lost, refused);
            }
        }
        var linkage = new Linkage(people.profiles, people.files(), MatchRules.standard());
        try (var bar = progress.apply(linkage.steps())) {
            var matches = linkage.matches(bar);
            figures.compared(linkage.compared());
            new Reports(files, people, figures, matches).write(folder);
        } catch (UncheckedIOException unwritable) {
            throw unwritable.getCause();
        }
        Files.writeString(
                folder.resolve("summary.html"),
                new SummaryPage(files, trials, people, figures).html(),
                StandardCharsets.UTF_8);
        return figures;
    }

    private void read(int at, People people, Figures figures, Csv losses, Csv refusals) {
        var file = files.get(at);
        var trial = trials.get(at).run(reason -> {
            figures.refused(file.name(), reason);
            refusals.row(file.name(), reason.line(), reason.field(), reason.why());
        });
        var region = mapping(at).region();
        var normaliser = new Normaliser(region == null ? this.region : region, file.order());
        var reader = new RecordReader(file, trials.get(at), trial, lost -> {
            figures.lost(lost);
            losses.row(lost.file(), lost.line(), lost.id(), lost.column(), lost.value(), lost.why());
        });
        file.rows().each(reader);
        trial.end();
        var records = reader.records();
        if (records.isEmpty()) {
            throw new BadFile("%s has no record that can be read.".formatted(file.name()));
        }
        records.forEach(entry -> people.add(entry, normaliser.profile(entry.person()), at));
        figures.records.merge(file.name(), records.size(), Integer::sum);
        if (people.idsShared) {
            figures.idsAreShared();
        }
    }

    /** All records of all files, one file after the other. */
    static final class People {
        final List<CustomerRecord> records = new ArrayList<>();
        final List<Profile> profiles = new ArrayList<>();
        private final List<Integer> files = new ArrayList<>();
        private final HashSet<String> ids = new HashSet<>();
        private boolean idsShared;

        void add(CustomerRecord entry, Profile profile, int file) {
            records.add(entry);
            profiles.add(profile);
            files.add(file);
            idsShared |= !ids.add(entry.person().id());
        }

        int file(int at) {
            return files.get(at);
        }

        String id(int at) {
            return records.get(at).person().id();
        }

        int[] files() {
            return files.stream().mapToInt(Integer::intValue).toArray();
        }
    }
}
