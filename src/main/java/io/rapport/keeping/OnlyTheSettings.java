package io.rapport.keeping;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/** What is configured, as the server would read it: without beans and without a database. */
public final class OnlyTheSettings {

    private OnlyTheSettings() {}

    /** The codes of our teams. @param properties Spring properties, as {@code --name=value} */
    public static Set<String> teams(List<String> properties) {
        var environment = new StandardEnvironment();
        if (!properties.isEmpty()) {
            environment
                    .getPropertySources()
                    .addFirst(new SimpleCommandLinePropertySource(properties.toArray(String[]::new)));
        }
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return Binder.get(environment)
                .bind("rapport.teams", Bindable.mapOf(String.class, String.class))
                .orElse(Map.of())
                .keySet();
    }
}
