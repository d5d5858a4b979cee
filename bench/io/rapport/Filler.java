package io.rapport;

import io.rapport.customer.catalogue.FactCatalogue;
import io.rapport.intake.bulk.ImportFile;
import io.rapport.intake.bulk.Imports;
import io.rapport.intake.file.FileMapping;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** Fills the database through the import, and says how fast. */
final class Filler {

    private final Imports imports;
    private final FactCatalogue catalogue;
    private final Made made;
    private int interactions;

    Filler(Imports imports, FactCatalogue catalogue, Path folder) {
        this.imports = imports;
        this.catalogue = catalogue;
        made = new Made(folder);
    }

    void fillTo(int size) throws IOException {
        imported(made.customers(interactions / Made.EACH, size / Made.EACH));
        imported(made.interactions(interactions, size));
        interactions = size;
    }

    private void imported(Path path) {
        var file = ImportFile.open(path, FileMapping.NONE, "crm", catalogue);
        var start = System.nanoTime();
        var done = imports.run(file, imports.open(file, null, false), line -> {});
        var seconds = (System.nanoTime() - start) / 1e9;
        if (done.refused() > 0) {
            throw new IllegalStateException(file.name() + ": " + done);
        }
        System.gc();
        var runtime = Runtime.getRuntime();
        System.out.printf(
                Locale.ENGLISH,
                "%-26s %,10d rows %8.1f s %,8.0f rows/s, heap %d MB%n",
                file.name(),
                done.taken(),
                seconds,
                done.taken() / seconds,
                (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }
}
