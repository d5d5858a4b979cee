package io.rapport.alone;

import io.rapport.Rapport;
import io.rapport.RapportTest;
import io.rapport.ReleaseTheClock;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * As {@link RapportTest}, without the web and in a database apart: for what looks at everything there is, and deletes by
 * age. These tests share one application too.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("database")
@SpringBootTest(classes = Rapport.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ActiveProfiles("test")
@ContextConfiguration(initializers = OwnDatabase.class)
@ExtendWith(ReleaseTheClock.class)
public @interface AloneTest {}
