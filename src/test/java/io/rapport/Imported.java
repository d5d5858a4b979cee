package io.rapport;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A dry run of an import that has run, as a person started it. */
public record Imported(int code, String said, Path out) {

    public static Imported of(Path folder, String... args) {
        var said = new StringWriter();
        var out = folder.resolve("out");
        var all = Stream.of(Stream.of("import", "--dry-run", "--out", out.toString()), Stream.of(args))
                .flatMap(some -> some)
                .toArray(String[]::new);
        int code = Commands.line()
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said))
                .execute(all);
        return new Imported(code, said.toString(), out);
    }

    public String text(String report) throws IOException {
        return Files.readString(out.resolve(report));
    }

    public List<String> lines(String report) throws IOException {
        return text(report).lines().toList();
    }

    /** Of two records, {@code none} when the pair is not shown. */
    public String verdict(String left, String right) throws IOException {
        return lines("matches.csv").stream()
                .filter(line -> line.startsWith(left + "," + right + ","))
                .map(line -> line.split(",")[3])
                .findFirst()
                .orElse("none");
    }
}
