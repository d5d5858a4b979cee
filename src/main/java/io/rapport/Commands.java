package io.rapport;

import io.rapport.keeping.ProveErasure;
import io.rapport.keeping.RotateKeys;
import io.rapport.modeling.Lint;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;

/**
 * What the jar can be asked for. A door adds its command to {@code subcommands}; a command that needs the application
 * starts one of its own and closes it again. Exit codes: 0 done, 1 done and something was found, 2 asked wrongly.
 */
@Command(
        name = "rapport",
        description = "Intimate service on Camunda 7: the policy is the process.",
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class,
        synopsisHeading = "%nUsage: ",
        descriptionHeading = "%n",
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands (none means serve):%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  java -jar rapport.jar                       serve the demo company at http://localhost:8080",
            "  java -jar rapport.jar --server.port=8090    the same at another port; any Spring property works",
            "  java -jar rapport.jar lint processes dmn    check the models before they are deployed",
            "  java -jar rapport.jar help lint             what lint looks at",
            "",
            "Exit codes: 0 done, 1 something is to be mended, 2 the command was not understood."
        },
        subcommands = {
            Serve.class,
            Rehearse.class,
            Import.class,
            Lint.class,
            ProveErasure.class,
            RotateKeys.class,
            HelpCommand.class
        })
final class Commands {

    /** Characters a line of help may have. */
    private static final int PAGE = 110;

    private static final Set<String> OWN_OPTIONS = Set.of("-h", "--help", "-V", "--version");

    private Commands() {}

    static int run(String... args) {
        return line().execute(withServe(args));
    }

    static CommandLine line() {
        return new CommandLine(new Commands()).setUsageHelpWidth(PAGE).setExecutionExceptionHandler(Commands::said);
    }

    /** {@code --server.port=8090} alone means {@code serve --server.port=8090}. */
    static String[] withServe(String... args) {
        var isServe = args.length == 0 || args[0].startsWith("--") && !OWN_OPTIONS.contains(args[0]);
        return isServe ? Stream.concat(Stream.of("serve"), Stream.of(args)).toArray(String[]::new) : args;
    }

    /** A start that failed was already explained by Spring; anything else is a fault and shows where. */
    private static int said(Exception fault, CommandLine command, CommandLine.@Nullable ParseResult parsed) {
        if (!(command.getCommand() instanceof Serve)) {
            fault.printStackTrace(command.getErr());
        }
        return command.getCommandSpec().exitCodeOnExecutionException();
    }

    /** The version of the jar, and the Java it runs on. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            var version = Rapport.class.getPackage().getImplementationVersion();
            return new String[] {"Rapport " + (version == null ? "from source" : version), "Java " + Runtime.version()};
        }
    }
}
