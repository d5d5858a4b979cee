package io.rapport.demo;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The last thing on the console: where to go, who to be, what to try first. */
@Component
@Profile("demo")
class Welcome {

    private static final String H2_FILE = "jdbc:h2:file:";

    private final Environment environment;
    private final String database;

    Welcome(Environment environment, @Value("${spring.datasource.url}") String database) {
        this.environment = environment;
        this.database = database;
    }

    /** After everybody else who says something when the application is ready. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void greet() {
        System.out.println(text(environment.getProperty("local.server.port", "8080")));
    }

    String text(String port) {
        return """
                ================================================================================
                 Rapport is ready, with a demo company. Nobody in it is real.

                   Tasklist      http://localhost:%1$s/camunda/app/tasklist/
                   Cockpit       http://localhost:%1$s/camunda/app/cockpit/
                   Admin         http://localhost:%1$s/camunda/app/admin/
                   API docs      http://localhost:%1$s/docs
                   Engine REST   http://localhost:%1$s/engine-rest

                 Who can log in (password for all: %2$s)
                %3$s

                 What to try first
                   1. Tasklist as anna: open a task of the billing team, claim it, and ask for
                      an exception: a credit of 400 EUR, with your reason.
                   2. Tasklist as max: "Exceptions to decide" has the wish. Grant it, or
                      decline it with a reason.
                   3. Cockpit as otto: open service-request and see where the case stands.

                %4$s
                ================================================================================
                """
                .formatted(port, Colleague.PASSWORD, colleagues(), whereTheDataLies())
                .stripTrailing();
    }

    private static String colleagues() {
        return Arrays.stream(Colleague.values())
                .map(colleague -> "   %-7s %s".formatted(colleague.id(), colleague.role()))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private String whereTheDataLies() {
        if (!database.startsWith(H2_FILE)) {
            return " The data lies in " + database.split("[;?]", 2)[0] + ".";
        }
        var file = Path.of(database.substring(H2_FILE.length()).split(";", 2)[0]);
        var folder = file.toAbsolutePath().normalize().getParent();
        return " The data lies in %s%n To start fresh: stop Rapport, delete that folder, start again."
                .formatted(folder);
    }
}
