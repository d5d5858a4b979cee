package io.rapport.keeping;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The configured database and nothing else: no engine, no web, no migration; for commands that look after it. */
public final class OnlyTheDatabase {

    /** What a server says when it starts is none of a command's business, whatever the profile says. */
    private static final String NO_BANNER = "--spring.main.banner-mode=off";

    private OnlyTheDatabase() {}

    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class
    })
    static final class Beans {}

    /** @param properties Spring properties, as {@code --name=value} @param more what the command needs besides */
    public static ConfigurableApplicationContext open(CommandSpec command, List<String> properties, Class<?>... more) {
        for (var property : properties) {
            if (!property.startsWith("--")) {
                throw new ParameterException(
                        command.commandLine(), "'%s' is not a property; write --name=value.".formatted(property));
            }
        }
        return new SpringApplicationBuilder(Beans.class)
                .sources(more)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .properties("logging.level.root=error")
                .run(Stream.concat(properties.stream(), Stream.of(NO_BANNER)).toArray(String[]::new));
    }
}
