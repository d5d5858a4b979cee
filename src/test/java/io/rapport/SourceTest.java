package io.rapport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small files in flat packages: what a person can take in at once. */
class SourceTest {

    private static final int LINES_A_FILE = 200;
    private static final int FILES_A_PACKAGE = 15;

    @ParameterizedTest
    @ValueSource(strings = {"src/main/java", "src/test/java"})
    void no_file_is_longer_than_two_hundred_lines(String root) {
        assertThat(sources(root))
                .filteredOn(file -> lines(file) > LINES_A_FILE)
                .as("files with more than %d lines; split them by what they are about", LINES_A_FILE)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/main/java", "src/test/java"})
    void no_package_has_more_than_fifteen_files(String root) {
        var sizes = sources(root).stream().collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
        assertThat(sizes.entrySet())
                .filteredOn(size -> size.getValue() > FILES_A_PACKAGE)
                .as("packages with more than %d files; a part of the room wants to be a room", FILES_A_PACKAGE)
                .isEmpty();
    }

    private static List<Path> sources(String root) {
        try (Stream<Path> files = Files.walk(Path.of(root))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int lines(Path file) {
        try {
            return Files.readAllLines(file).size();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
