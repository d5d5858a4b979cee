package io.rapport;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An import that has run, dry or into the database under test, as a person started it. */
public record Imported(int code, String said, Path out) {

    public static Imported of(Path folder, String... args) {
        return ran(folder, Stream.concat(Stream.of("--dry-run"), Stream.of(args)));
    }

    /** Not dry: into the database under test. */
    public static Imported intoDatabase(Path folder, String... args) {
        return into(TestDatabase.properties(), folder, args);
    }

    /** Not dry: into the database that these Spring properties name. */
    public static Imported into(Map<String, String> properties, Path folder, String... args) {
        var database =
                properties.entrySet().stream().map(setting -> "--" + setting.getKey() + "=" + setting.getValue());
        return ran(
                folder,
                Stream.of(Stream.of("--spring.profiles.active=test"), database, Stream.of(args))
                        .flatMap(some -> some));
    }

    private static Imported ran(Path folder, Stream<String> args) {
        var said = new StringWriter();
        var out = folder.resolve("out");
        var all = Stream.concat(Stream.of("import", "--out", out.toString()), args)
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
