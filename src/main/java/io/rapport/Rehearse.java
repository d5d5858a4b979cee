package io.rapport;

import io.rapport.kernel.Problem;
import io.rapport.rehearsal.Rehearsals;
import io.rapport.rehearsal.log.LogReader;
import io.rapport.rehearsal.log.Mapping;
import io.rapport.rehearsal.log.MappingFile;
import io.rapport.rehearsal.log.ServiceDeskLog;
import io.rapport.rehearsal.report.Report;
import io.rapport.rehearsal.rules.OtherCalendars;
import io.rapport.rehearsal.rules.OtherTables;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rehearse}: an old log through the real models, in an application and a database of its own. */
@Command(
        name = "rehearse",
        header = "Shows what would have happened: replays a service desk's event log.",
        description = {
            "Replays every row of the log at its own time under a simulated clock, through the same",
            "models and tables that serve customers, in a database in memory that is gone afterwards.",
            "Nothing is sent to anybody.",
            "",
            "Writes to DIR, and replaces what is there under these names:",
            "  summary.html   for people: promises kept, hand-overs, reopenings, what was assumed",
            "  cases.csv      a row per case",
            "  unusable.csv   lines of the log nothing could be made of, with the reason",
            "  differences.csv   where the log has promises of its own: each case that went otherwise here"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class,
        synopsisHeading = "%nUsage: ",
        descriptionHeading = "%n",
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every line was used and every case ended",
            "1:the report is there, but some lines could not be used or some cases did not end",
            "2:nothing was rehearsed; the message says why"
        })
final class Rehearse implements Callable<Integer> {

    /** More would hide the rest of what is said; all of them are in unusable.csv. */
    private static final int SHOWN = 20;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "LOG", description = "The event log, CSV or CSV compressed with gzip.")
    private Path log;

    @Option(
            names = "--mapping",
            required = true,
            paramLabel = "FILE",
            description =
                    "Which column is what and which state means what; YAML, see samples/servicenow-incidents.yaml.")
    private Path mapping;

    @Option(
            names = "--promise",
            paramLabel = "USE",
            description = {
                "What the promises of the log are used for, other than the mapping says:",
                "told (our clocks are given its due times) or compare (our table promises, and is compared)."
            })
    private @Nullable String promise;

    @Option(
            names = "--tables",
            paramLabel = "DIR",
            description = "Folder of DMN tables to decide by, instead of ours of the same ids.")
    private @Nullable Path tables;

    @Option(
            names = "--calendars",
            paramLabel = "FILE",
            description =
                    "Business calendars besides ours, or instead of ours of the same ids; YAML, as calendars.yaml.")
    private @Nullable Path calendars;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where the report goes.")
    private Path out;

    @Override
    public Integer call() throws IOException {
        var start = System.nanoTime();
        try {
            var read = new LogReader(log, mapped()).read();
            var settings = calendars == null ? Map.<String, Object>of() : OtherCalendars.settings(calendars);
            var decided = Optional.ofNullable(tables).map(OtherTables::read);
            Files.createDirectories(out);
            tellUnusable(read);
            var report = rehearsed(read, settings, decided);
            report.write(out);
            return told(report, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        } catch (Problem refused) {
            err().println("rehearse: " + refused.getMessage());
            return 2;
        }
    }

    private Mapping mapped() {
        var read = MappingFile.read(mapping);
        return promise == null ? read : read.using(Mapping.Use.of(promise));
    }

    private Report rehearsed(ServiceDeskLog read, Map<String, Object> settings, Optional<OtherTables> otherTables) {
        err().printf(
                        "Read %d events of %d cases. Starting the models…%n",
                        read.rows(), read.cases().size());
        try (var stage = Stage.open(read.teams(), settings)) {
            var rehearsals = stage.getBean(Rehearsals.class);
            otherTables.ifPresent(rehearsals::use);
            try (var progress = Progress.over(read.rows(), err())) {
                return new Report(read, rehearsals.run(read, progress::step), rehearsals.models());
            } finally {
                rehearsals.release();
            }
        }
    }

    private void tellUnusable(ServiceDeskLog read) {
        read.unusable().stream().limit(SHOWN).forEach(line -> err().printf(
                        "line %d cannot be used: %s%n", line.line(), line.reason()));
        if (read.unusable().size() > SHOWN) {
            err().printf("… and %d more, see %s%n", read.unusable().size() - SHOWN, out.resolve("unusable.csv"));
        }
    }

    private int told(Report report, long millis) {
        var events = report.log().rows();
        var unfinished = report.unfinished();
        unfinished.stream().limit(SHOWN).forEach(kase -> err().printf(
                        "case %s did not end: %s%n", kase.id(), kase.failure()));
        spec.commandLine()
                .getOut()
                .printf(
                        "%d cases, %d events in %.1f s (%.1f events/s, start included); %d lines not usable, %d cases not ended%n%s%n",
                        report.cases().size(),
                        events,
                        millis / 1000.0,
                        events * 1000.0 / Math.max(millis, 1),
                        report.log().unusable().size(),
                        unfinished.size(),
                        out.resolve("summary.html"));
        if (report.agreement().isAsked()) {
            spec.commandLine().getOut().println(report.agreement().sentence());
        }
        return report.log().unusable().isEmpty() && unfinished.isEmpty() ? 0 : 1;
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
