package io.rapport;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Runs the application in UTC, wherever the machine stands. The engine's tables and H2's driver keep wall-clock time of
 * the process; in a zone whose clocks go back, a timer due in the hour that comes twice would be an hour wrong.
 */
class UniversalTime implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    }
}
