package io.rapport.modeling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A model on disk.
 *
 * @param path as it was asked for, so that a finding names what the reader knows
 */
record ModelFile(Path path) {

    /** All models in a folder and below it, by name; or the one that is named. */
    static List<ModelFile> in(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            throw NothingToCheck.missing(folder);
        }
        if (!Files.isReadable(folder)) {
            throw NothingToCheck.unreadable(folder);
        }
        var models = walk(folder);
        if (models.isEmpty()) {
            throw NothingToCheck.empty(folder);
        }
        return models;
    }

    private static List<ModelFile> walk(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(ModelFile::new)
                    .filter(file -> file.isProcess() || file.isTable() || file.isForm())
                    .sorted((a, b) -> a.path.compareTo(b.path))
                    .toList();
        } catch (UncheckedIOException denied) {
            throw NothingToCheck.unreadable(folder);
        }
    }

    boolean isProcess() {
        return path.toString().endsWith(".bpmn");
    }

    boolean isTable() {
        return path.toString().endsWith(".dmn");
    }

    boolean isForm() {
        return path.toString().endsWith(".form");
    }

    String name() {
        return path.toString();
    }

    byte[] xml() throws IOException {
        return Files.readAllBytes(path);
    }

    /** The folder it stands in, from the root, so that what stands above it can be found. */
    Path folder() {
        var folder = path.toAbsolutePath().normalize().getParent();
        return folder == null ? path : folder;
    }
}
