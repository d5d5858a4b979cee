package io.rapport;

import io.rapport.customer.catalogue.FactCatalogue;
import io.rapport.customer.matching.Verdict;
import io.rapport.intake.bulk.RefusedCsv;
import io.rapport.intake.bulk.Trial;
import io.rapport.intake.dryrun.DryRun;
import io.rapport.intake.dryrun.Figures;
import io.rapport.intake.file.FileMapping;
import io.rapport.kernel.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** {@code import}: takes files of customers and what is known of them into the database; or, dry, shows who is who. */
@Command(
        name = "import",
        header = "Imports customers and what is known of them from files; or shows who is who in them.",
        description = {
            "CSV with any delimiter or JSON lines, also .gz. Usual column names are recognised.",
            "",
            "  customers      id, names, e-mail, phone, address, birth date, and a column for each other fact",
            "  identifiers    customer, system, value",
            "  facts          customer, kind, value, at",
            "  interactions   id, customer, channel, at, text, and perhaps direction and subject",
            "  promises       id, customer, text, due, and perhaps team, zone, at, outcome, by and confirmed",
            "",
            "'customer' is what --source calls them. A line is taken whole or refused whole, by the rules of the",
            "fact catalogue; refused ones are in DIR/refused.csv, with number and reason. A line that came before",
            "changes nothing. Killed or stopped, run it again: it goes on after the last batch that was done.",
            "The database is the server's: the same environment, and --name=value is a Spring property. On",
            "PostgreSQL the server may run; the embedded database is open for one process only: stop it first.",
            "",
            "With --dry-run nothing is imported and no database is used: it finds who is in files of customers more",
            "than once, within a file and across files, and says what contradicts, which lines an import into an",
            "empty database would refuse, and whether a promise that is open would be lost. Without --source, whoever",
            "may say a thing is taken to say it, and promises are to the customers of the file before. Writes to DIR,",
            "and replaces what is there under these names:",
            "  summary.html     for people: all of it in numbers",
            "  matches.csv      left_id, right_id, score (0 to 1), verdict (sure, ask, no), why",
            "  duplicates.csv   the pairs within one file",
            "  conflicts.csv    pairs that are or may be one person, and differ in a fact",
            "  unmatched.csv    records that are alone",
            "  promises.csv     each promise that is open: whether it would arrive, or why not",
            "  refused.csv      lines that would be refused, each with every reason; as an import writes it",
            "  lost.csv         values that would be left out, and why",
            "These files hold customer data; keep them as safe as the lists they come from."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class,
        customSynopsis = {
            "rapport import FILE... --source SYSTEM... --out DIR [--mapping FILE]... [--charset NAME] [--as-of TIME] [--again] [--PROPERTY=VALUE...]",
            "       rapport import FILE... --dry-run --out DIR [--source SYSTEM]... [--mapping FILE]... [--charset NAME] [--as-of TIME] [--region CODE]"
        },
        synopsisHeading = "%nUsage: ",
        descriptionHeading = "%n",
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every line was taken; in a dry run, would be",
            "1:it is done, but some lines were refused; in a dry run, lines or a file would be",
            "2:nothing, or not all, was done; the message says why"
        })
final class Import implements Callable<Integer> {

    /** More would hide the rest of what is said; all of them are in refused.csv. */
    private static final int SHOWN = 20;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files, in the order they build on each other.")
    private List<Path> files;

    @Option(names = "--dry-run", description = "Only show what would happen; files of customers and of promises.")
    private boolean dryRun;

    @Option(
            names = "--source",
            paramLabel = "SYSTEM",
            description = "The system the files come from, for example crm. Once for all files, or once for each.")
    private List<String> sources = List.of();

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description =
                    "Which column is what; YAML, see samples/customers-mapping.yaml. Once for all files, or once for each.")
    private List<Path> mappings = List.of();

    @Option(
            names = "--charset",
            paramLabel = "NAME",
            description = "How the files are written, for example windows-1252. Default: found out.")
    private @Nullable String charset;

    @Option(
            names = "--as-of",
            paramLabel = "TIME",
            description =
                    "When what the files say without a time was so, for example 2026-01-05T10:00:00Z. Default: when each file was written.")
    private @Nullable Instant asOf;

    @Option(
            names = "--again",
            description = "From the first line, whatever was done before; what is there changes nothing.")
    private boolean again;

    @Option(
            names = "--region",
            paramLabel = "CODE",
            defaultValue = "DE",
            description =
                    "Dry run: country of phone numbers without a country code, unless a mapping says. Default: ${DEFAULT-VALUE}.")
    private String region;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where the reports go.")
    private Path out;

    @Unmatched
    private final List<String> properties = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        try {
            var known = FileMapping.read(mappings, charset);
            if (dryRun && !properties.isEmpty()) {
                throw new ParameterException(
                        spec.commandLine(), "A dry run has no option '%s'.".formatted(properties.get(0)));
            }
            sources.forEach(new FactCatalogue()::checkName);
            return dryRun ? dry(known) : real(known);
        } catch (Problem refused) {
            err().println("import: " + refused.getMessage());
            return 2;
        }
    }

    private int real(List<FileMapping> known) throws IOException {
        if (sources.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Say with --source which system the files come from, or with --dry-run that you only want to look.");
        }
        return new ImportRun(spec, sources, asOf, again, out).run(files, known, properties);
    }

    private int dry(List<FileMapping> known) throws IOException {
        var start = System.nanoTime();
        var terms = new Trial.Terms(null, asOf, ImportRun.rules(List.of()));
        var figures = new DryRun(files, known, sources, terms, region)
                .run(out, steps -> Progress.over("Comparing", " keys", steps, err()));
        return told(figures, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    }

    private int told(Figures figures, long millis) {
        figures.obstacles().forEach(err()::println);
        figures.reasons(SHOWN).forEach(err()::println);
        if (figures.reasons() > SHOWN) {
            err().printf("… and %d more, see %s%n", figures.reasons() - SHOWN, out.resolve(RefusedCsv.NAME));
        }
        if (figures.arePromisesKnown()) {
            spec.commandLine()
                    .getOut()
                    .printf("open promises: %d, would be lost: %d%n", figures.openPromises(), figures.lostPromises());
        }
        spec.commandLine()
                .getOut()
                .printf(
                        "%d records, %d pairs compared in %.1f s (%.0f records/s); %d pairs sure, %d to ask about; %d lines would be refused%n%s%n",
                        figures.read(),
                        figures.pairs(),
                        millis / 1000.0,
                        figures.read() * 1000.0 / Math.max(millis, 1),
                        figures.with(Verdict.SURE),
                        figures.with(Verdict.ASK),
                        figures.refused(),
                        out.resolve("summary.html"));
        return figures.refused() == 0 && figures.obstacles().isEmpty() ? 0 : 1;
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
