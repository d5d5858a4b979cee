package io.rapport;

import io.rapport.customer.matching.Verdict;
import io.rapport.intake.file.DryRun;
import io.rapport.intake.file.Figures;
import io.rapport.intake.file.FileMapping;
import io.rapport.kernel.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code import --dry-run}: what an import of customer files would do. Starts no application and needs no database. */
@Command(
        name = "import",
        header = "Shows what an import of customer files would do; a dry run is all it does so far.",
        description = {
            "Reads customer files of other systems, finds who is in them more than once, and says what",
            "contradicts and what would be lost. One file: duplicates within it. Several: across them too.",
            "CSV with any delimiter or JSON lines, also .gz. Usual column names are recognised.",
            "Nothing is imported and no database is used.",
            "",
            "Writes to DIR, and replaces what is there under these names:",
            "  summary.html     for people: all of it in numbers",
            "  matches.csv      left_id, right_id, score (0 to 1), verdict (sure, ask, no), why",
            "  duplicates.csv   the pairs within one file",
            "  conflicts.csv    pairs that are or may be one person, and differ in a fact",
            "  unmatched.csv    records that are alone",
            "  lost.csv         lines that cannot be read, and values nothing is mapped to",
            "These files hold customer data; keep them as safe as the lists they come from."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class,
        synopsisHeading = "%nUsage: ",
        descriptionHeading = "%n",
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every line was read",
            "1:the reports are there, but some lines could not be read",
            "2:nothing was done; the message says why"
        })
final class Import implements Callable<Integer> {

    /** More would hide the rest of what is said; all of them are in lost.csv. */
    private static final int SHOWN = 20;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Customer files.")
    private List<Path> files;

    @Option(names = "--dry-run", required = true, description = "Only show what would happen. Required for now.")
    private boolean dryRun;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description =
                    "Which column is what; YAML, see samples/customers-mapping.yaml. Once for all files, or once for each.")
    private List<Path> mappings = List.of();

    @Option(
            names = "--region",
            paramLabel = "CODE",
            defaultValue = "DE",
            description =
                    "Country of phone numbers without a country code, unless a mapping says. Default: ${DEFAULT-VALUE}.")
    private String region;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where the reports go.")
    private Path out;

    @Override
    public Integer call() throws IOException {
        var start = System.nanoTime();
        try {
            var run = new DryRun(files, mappings.stream().map(FileMapping::read).toList(), region);
            var figures = run.run(out, steps -> Progress.over("Comparing", " keys", steps, err()));
            return told(figures, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        } catch (Problem refused) {
            err().println("import: " + refused.getMessage());
            return 2;
        }
    }

    private int told(Figures figures, long millis) {
        figures.unreadableLines(SHOWN).forEach(err()::println);
        if (figures.unreadable() > SHOWN) {
            err().printf("… and %d more, see %s%n", figures.unreadable() - SHOWN, out.resolve("lost.csv"));
        }
        spec.commandLine()
                .getOut()
                .printf(
                        "%d records, %d pairs compared in %.1f s (%.0f records/s); %d pairs sure, %d to ask about; %d lines not readable%n%s%n",
                        figures.read(),
                        figures.pairs(),
                        millis / 1000.0,
                        figures.read() * 1000.0 / Math.max(millis, 1),
                        figures.with(Verdict.SURE),
                        figures.with(Verdict.ASK),
                        figures.unreadable(),
                        out.resolve("summary.html"));
        return figures.unreadable() == 0 ? 0 : 1;
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
