package io.rapport.access;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/** Asks for the administrator before anything else can fail, so that the operator reads one sentence about it. */
public class AdministratorIsSet implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.acceptsProfiles(Profiles.of("production & demo"))) {
            throw NoAdministrator.demoInProduction();
        }
        if (!environment.acceptsProfiles(Profiles.of("demo | rehearsal"))) {
            NoAdministrator.refuse(
                    environment.getProperty("rapport.admin.user", ""),
                    environment.getProperty("rapport.admin.password", ""));
        }
    }

    /** After the configuration files are read. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
