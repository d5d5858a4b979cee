package io.rapport;

import io.rapport.commitments.bulk.ToldChecks;
import io.rapport.customer.catalogue.FactCatalogue;
import io.rapport.engine.EngineClock;
import io.rapport.intake.bulk.Bookmark;
import io.rapport.intake.bulk.ImportBeans;
import io.rapport.intake.bulk.ImportFile;
import io.rapport.intake.bulk.Imports;
import io.rapport.intake.bulk.RefusedCsv;
import io.rapport.intake.file.FileMapping;
import io.rapport.intake.file.OneOrEach;
import io.rapport.keeping.OnlyTheDatabase;
import io.rapport.keeping.OnlyTheSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.BadSqlGrammarException;
import picocli.CommandLine.Model.CommandSpec;

/** An import into the configured database, and what is said about it. */
final class ImportRun {

    /** More would hide the rest; all of them are in refused.csv. */
    private static final int REASONS = 10;

    private final CommandSpec spec;
    private final List<String> sources;
    private final @Nullable Instant asOf;
    private final boolean again;
    private final Path out;

    ImportRun(CommandSpec spec, List<String> sources, @Nullable Instant asOf, boolean again, Path out) {
        this.spec = spec;
        this.sources = sources;
        this.asOf = asOf;
        this.again = again;
        this.out = out;
    }

    /** What holds of every file: no database is needed to know it. */
    static ImportFile.Rules rules(List<String> properties) {
        var catalogue = new FactCatalogue();
        var clock = EngineClock.alone();
        return new ImportFile.Rules(
                catalogue, new ToldChecks(OnlyTheSettings.teams(properties), catalogue, clock), clock);
    }

    /** @return the exit code */
    int run(List<Path> paths, List<FileMapping> mappings, List<String> properties) throws IOException {
        var mapping = OneOrEach.of(mappings, paths.size(), "mapping");
        var source = OneOrEach.of(sources, paths.size(), "source");
        // before the database is opened: a file that cannot be imported is told at once
        var rules = rules(properties);
        var files = new ArrayList<ImportFile>();
        for (int i = 0; i < paths.size(); i++) {
            var its = mapping.at(i) == null ? FileMapping.NONE : mapping.at(i);
            files.add(ImportFile.open(paths.get(i), its, String.valueOf(source.at(i)), rules));
        }
        try (var context = opened(properties)) {
            var imports = context.getBean(Imports.class);
            Map<ImportFile, Bookmark> bookmarks = new LinkedHashMap<>();
            for (var file : files) {
                bookmarks.put(file, imported(file, imports));
            }
            RefusedCsv.write(out, bookmarks, imports);
            bookmarks.forEach((file, bookmark) -> told(file, imports.reasons(bookmark, REASONS)));
            return code(bookmarks);
        }
    }

    private ConfigurableApplicationContext opened(List<String> properties) {
        try {
            return OnlyTheDatabase.open(spec, properties, ImportBeans.class);
        } catch (BeanCreationException failed) {
            if (failed.getMostSpecificCause() instanceof SQLException
                    && failed.contains(BadSqlGrammarException.class)) {
                throw new Imports.OlderDatabase();
            }
            throw failed;
        }
    }

    private Bookmark imported(ImportFile file, Imports imports) {
        var from = imports.open(file, asOf, again);
        var start = System.nanoTime();
        Bookmark done;
        try (var hint = new Hint(file, from.reached());
                var bar = begun(file, from)) {
            done = imports.run(file, from, line -> {
                bar.reached(line);
                hint.reached = line;
            });
        }
        var rows = done.taken() + done.refused() - from.taken() - from.refused();
        var seconds = (System.nanoTime() - start) / 1e9;
        spec.commandLine()
                .getOut()
                .printf(
                        "%s: %,d rows in %.1f s (%,.0f a second); %,d taken, %,d refused in all%n",
                        file.name(), rows, seconds, rows / Math.max(seconds, 1e-3), done.taken(), done.refused());
        return done;
    }

    private Progress begun(ImportFile file, Bookmark from) {
        told(file, from);
        return Progress.over(file.name(), " lines", from.reached(), file.size(), err());
    }

    /** Says how to go on when the process is stopped meanwhile, as by Ctrl-C. */
    private final class Hint implements AutoCloseable {
        private final Thread hook;
        private volatile long reached;

        Hint(ImportFile file, long from) {
            reached = from;
            hook = new Thread(() -> {
                err().printf(
                                "%n%s: stopped; what is up to line %,d is done. Run the same command again, and it goes on after it.%n",
                                file.name(), reached);
                err().flush();
            });
            Runtime.getRuntime().addShutdownHook(hook);
        }

        @Override
        public void close() {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException isStopping) {
                // it is being said
            }
        }
    }

    private void told(ImportFile file, Bookmark from) {
        if (!file.left().isEmpty()) {
            err().printf(
                            "%s: not imported, because nothing is mapped to them or '%s' may not say it: %s%n",
                            file.name(), file.source(), String.join(", ", file.left()));
        }
        if (from.finishedAt() != null) {
            err().printf(
                            "%s: was imported by %s; nothing to do. --again imports it once more.%n",
                            file.name(), from.finishedAt());
        } else if (from.isBegun()) {
            err().printf(
                            "%s: %,d batches were done before, up to line %,d (%,d taken, %,d refused); going on after it.%n",
                            file.name(), from.batches(), from.reached(), from.taken(), from.refused());
        }
        err().flush();
    }

    private void told(ImportFile file, List<Imports.Reason> reasons) {
        reasons.forEach(reason ->
                spec.commandLine().getOut().printf("%s: %,d × %s%n", file.name(), reason.times(), reason.why()));
    }

    private int code(Map<ImportFile, Bookmark> bookmarks) {
        var refused = bookmarks.values().stream().mapToLong(Bookmark::refused).sum();
        if (refused > 0) {
            spec.commandLine()
                    .getOut()
                    .printf("%,d lines were refused, see %s%n", refused, out.resolve(RefusedCsv.NAME));
        }
        spec.commandLine().getOut().flush();
        return refused == 0 ? 0 : 1;
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
