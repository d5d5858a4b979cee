package io.rapport.demo;

import io.rapport.Rapport;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/**
 * A test against the demo company as the first start makes it, on a fresh embedded database. All of them share one
 * application and only read it; jobs that fall due meanwhile stay where they are.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("demo")
@SpringBootTest(
        classes = Rapport.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:demo;DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=FALSE",
            "camunda.bpm.job-execution.enabled=false",
            // the other tests have an engine in the same JVM
            "camunda.bpm.generate-unique-process-engine-name=true"
        })
@ActiveProfiles("demo")
@interface DemoTest {}
