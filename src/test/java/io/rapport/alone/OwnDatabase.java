package io.rapport.alone;

import io.rapport.TestDatabase;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database that no other story writes into. */
public class OwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var server = TestDatabase.properties();
        var own = TestDatabase.another(new JdbcTemplate(new DriverManagerDataSource(
                server.get("spring.datasource.url"), server.get("spring.datasource.username"), "")));
        TestPropertyValues.of(
                        "spring.datasource.url=" + own.getUrl(),
                        "spring.datasource.username=" + own.getUsername(),
                        "camunda.bpm.process-engine-name=alone",
                        // is made even where there is no web
                        "spring.autoconfigure.exclude=org.camunda.bpm.spring.boot.starter.rest."
                                + "CamundaBpmRestJerseyAutoConfiguration")
                .applyTo(context);
    }
}
