package io.rapport.keeping;

import io.rapport.TestDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What a command of this room answered. */
public record Said(int code, String out, String err) {

    @Command(subcommands = {ProveErasure.class, RotateKeys.class})
    private static final class Jar {}

    public static Said to(String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        var code = new CommandLine(new Jar())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
        return new Said(code, out.toString(), err.toString());
    }

    /** Asked about the database under test. */
    public static Said toDatabase(String... args) {
        var all = new ArrayList<>(List.of(args));
        all.add("--spring.profiles.active=test");
        TestDatabase.properties().forEach((name, value) -> all.add("--" + name + "=" + value));
        return to(all.toArray(String[]::new));
    }
}
