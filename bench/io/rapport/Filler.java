package io.rapport;

import io.rapport.intake.bulk.ImportFile;
import io.rapport.intake.bulk.Imports;
import io.rapport.intake.file.FileMapping;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Fills the database through the import, and says how fast. */
final class Filler {

    private static final double MICROS = 1e6;

    private final Imports imports;
    private final Made made;
    private final @Nullable Work work;
    private int interactions;

    Filler(Imports imports, Path folder) {
        this(imports, folder, null);
    }

    /** @param work when processor time is to be told, too */
    Filler(Imports imports, Path folder, @Nullable Work work) {
        this.imports = imports;
        this.work = work;
        made = new Made(folder);
    }

    void fillTo(int size) throws IOException {
        imported(made.customers(interactions / Made.EACH, size / Made.EACH));
        imported(made.interactions(interactions, size));
        interactions = size;
    }

    private void imported(Path path) {
        var file = ImportFile.open(path, FileMapping.NONE, "crm", ImportRun.rules(List.of()));
        var start = System.nanoTime();
        var ours = work == null ? 0 : work.ours();
        var servers = work == null ? 0 : work.servers();
        var done = imports.run(file, imports.open(file, null, false), line -> {});
        var seconds = (System.nanoTime() - start) / 1e9;
        if (done.refused() > 0) {
            throw new IllegalStateException(file.name() + ": " + done);
        }
        var worked = work == null
                ? ""
                : String.format(
                        Locale.ENGLISH,
                        ", processor time %.0f + %.0f µs/row (ours + PostgreSQL)",
                        (work.ours() - ours) * MICROS / done.taken(),
                        (work.servers() - servers) * MICROS / done.taken());
        System.gc();
        var runtime = Runtime.getRuntime();
        System.out.printf(
                Locale.ENGLISH,
                "%-26s %,10d rows %8.1f s %,8.0f rows/s, heap %d MB%s%n",
                file.name(),
                done.taken(),
                seconds,
                done.taken() / seconds,
                (runtime.totalMemory() - runtime.freeMemory()) >> 20,
                worked);
    }
}
