package io.rapport;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.boot.SpringApplication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** {@code serve}: starts the server and returns while it goes on. */
@Command(
        name = "serve",
        header = "Starts the server: Tasklist, Cockpit, the API and the engine.",
        description = {
            "Without a profile it opens the demo company in ./data. For real work set",
            "SPRING_PROFILES_ACTIVE=production and RAPPORT_DB_URL, RAPPORT_DB_USER,",
            "RAPPORT_DB_PASSWORD, RAPPORT_ADMIN_USER, RAPPORT_ADMIN_PASSWORD and",
            "RAPPORT_MASTER_KEY.",
            "",
            "Every --name=value is a Spring property, for example --server.port=8090."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class,
        customSynopsis = "rapport [serve] [--PROPERTY=VALUE...]",
        synopsisHeading = "%nUsage: ",
        descriptionHeading = "%n",
        optionListHeading = "%nOptions:%n")
final class Serve implements Callable<Integer> {

    /** Answered instead of an exit code while the server runs. */
    static final int KEEPS_RUNNING = -1;

    private static final String EMBEDDED = "jdbc:h2:file:";

    @Spec
    private CommandSpec spec;

    @Unmatched
    private final List<String> properties = new ArrayList<>();

    @Override
    public Integer call() {
        for (var property : properties) {
            if (!property.startsWith("--")) {
                throw new ParameterException(
                        spec.commandLine(), "'%s' is not a property; write --name=value.".formatted(property));
            }
        }
        start(properties.toArray(String[]::new));
        return KEEPS_RUNNING;
    }

    private static void start(String... properties) {
        var application = new SpringApplication(Rapport.class);
        application.setBanner((environment, source, out) ->
                out.printf("%n %s%n%n", greeting(environment.getProperty("spring.datasource.url", ""))));
        application.run(properties);
    }

    /** What the demo says first; that the company is made, only when there is no database of an earlier start. */
    static String greeting(String url) {
        var isThere = url.startsWith(EMBEDDED)
                && Files.exists(Path.of(url.substring(EMBEDDED.length()).split(";", 2)[0] + ".mv.db"));
        return "Rapport is starting with its demo company."
                + (isThere ? "" : " The first start makes the company: one to four minutes, once.");
    }
}
