package io.rapport.intake.dryrun;

import io.rapport.customer.likeness.Profile;
import io.rapport.customer.matching.Linkage;
import io.rapport.customer.matching.MatchRules;
import io.rapport.intake.bulk.Known;
import io.rapport.intake.bulk.RefusedCsv;
import io.rapport.intake.bulk.Trial;
import io.rapport.intake.file.BadMapping;
import io.rapport.intake.file.CustomerFile;
import io.rapport.intake.file.FileMapping;
import io.rapport.intake.file.OneOrEach;
import io.rapport.intake.rows.BadFile;
import io.rapport.kernel.csv.ReportCsv;
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

    private final List<Input> inputs = new ArrayList<>();
    private final String region;

    /**
     * @param mappings one for all files, one for each in the same order, or none
     * @param sources the systems they come from, likewise; files of one system build on each other. Without, each file of
     *     customers is of a system of its own, and a file of promises of that of the customers before it
     * @param terms as they would be imported; its source is not looked at
     * @param region ISO 3166 code of the country that phone numbers without a country code are of, unless a mapping says
     * @throws BadFile when a file cannot be read
     * @throws BadMapping when a mapping does not fit its file
     */
    public DryRun(
            List<Path> paths, List<FileMapping> mappings, List<String> sources, Trial.Terms terms, String region) {
        var mapping = OneOrEach.of(mappings, paths.size(), "mapping");
        var source = OneOrEach.of(sources, paths.size(), "source");
        this.region = FileMapping.country(region);
        var known = new Known();
        for (int i = 0; i < paths.size(); i++) {
            var its = mapping.at(i) == null ? FileMapping.NONE : mapping.at(i);
            var file = CustomerFile.open(paths.get(i), its);
            var on = new Trial.Terms(source.at(i), terms.asOf(), terms.rules());
            inputs.add(new Input(
                    file,
                    Trial.open(paths.get(i), its, on, known),
                    its,
                    source.at(i),
                    terms.rules().catalogue()));
        }
        mappings.stream().distinct().forEach(this::check);
        if (customers().isEmpty()) {
            throw new BadMapping("There is no file of customers; name it before the files of their promises.");
        }
        CustomerFile.agree(customers().stream().map(Input::file).toList());
    }

    private List<Input> customers() {
        return inputs.stream().filter(input -> input.trial().isOfCustomers()).toList();
    }

    /** A column that no file has is a slip in the mapping. */
    private void check(FileMapping mapping) {
        var its = inputs.stream()
                .filter(input -> input.mapping().equals(mapping))
                .map(Input::file)
                .toList();
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

    /** Writes the reports to a folder, made when it is not there; files of their names are replaced. */
    public Figures run(Path folder, LongFunction<Progress> progress) throws IOException {
        Files.createDirectories(folder);
        var figures = new Figures();
        inputs.forEach(input -> input.trial().obstacle().ifPresent(figures::cannotBeImported));
        var people = new People();
        var silos = new SiloMap();
        try (var lost = new ReportCsv(
                        folder.resolve("lost.csv"), "file", "line", "record_id", "column", "value", "why");
                var refused = new ReportCsv(folder.resolve(RefusedCsv.NAME), RefusedCsv.headings());
                var promises = new PromiseReport(folder)) {
            new Reading(people, figures, silos, lost, refused, promises, region).all(inputs);
            figures.promises(promises);
            compare(people, figures, silos, folder, progress);
            Files.writeString(
                    folder.resolve("summary.html"),
                    new SummaryPage(inputs, people, figures, silos, promises).html(),
                    StandardCharsets.UTF_8);
        } catch (UncheckedIOException unwritable) {
            throw unwritable.getCause();
        }
        return figures;
    }

    private void compare(People people, Figures figures, SiloMap silos, Path folder, LongFunction<Progress> progress)
            throws IOException {
        var linkage = new Linkage(people.profiles, people.files(), MatchRules.standard());
        try (var bar = progress.apply(linkage.steps())) {
            var matches = linkage.matches(bar);
            figures.compared(linkage.compared());
            new Reports(customers(), people, figures, silos, matches).write(folder);
        }
    }

    /** All records of all files, one file after the other. */
    static final class People {
        final List<CustomerRecord> records = new ArrayList<>();
        final List<Profile> profiles = new ArrayList<>();
        private final List<Integer> files = new ArrayList<>();
        private final HashSet<String> ids = new HashSet<>();
        boolean idsShared;

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
