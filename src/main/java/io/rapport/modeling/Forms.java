package io.rapport.modeling;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The forms beside a model. */
final class Forms {

    private static final JsonMapper JSON = new JsonMapper();

    private Forms() {}

    /** Whether a form with this id stands in the folder; its id counts, not its file name. */
    static boolean isBeside(Path folder, String id) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".form")).anyMatch(file -> isForm(file, id));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The folder " + folder + " cannot be listed.", unreadable);
        }
    }

    private static boolean isForm(Path file, String id) {
        try {
            return JSON.readTree(file.toFile()).path("id").asText().equals(id);
        } catch (IOException broken) {
            throw new UncheckedIOException("The form " + file + " is not JSON; open it in Camunda Modeler.", broken);
        }
    }
}
