package io.rapport;

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
        SpringApplication.run(Rapport.class, properties);
    }
}
