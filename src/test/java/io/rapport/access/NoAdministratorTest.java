package io.rapport.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.Rapport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class NoAdministratorTest {

    private static final String SENTENCE =
            "There is no administrator: set RAPPORT_ADMIN_USER, and RAPPORT_ADMIN_PASSWORD";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--spring.profiles.active=production",
                "--spring.profiles.active=staging",
                "--spring.profiles.active=production --rapport.admin.user=root",
                "--spring.profiles.active=production --rapport.admin.user=root --rapport.admin.password=short"
            })
    void without_an_administrator_it_does_not_start_and_says_why_in_a_sentence(String line, CapturedOutput console) {
        assertThatThrownBy(() -> SpringApplication.run(Rapport.class, line.split(" ")))
                .isInstanceOf(NoAdministrator.class);

        assertThat(console).contains("APPLICATION FAILED TO START").containsOnlyOnce(SENTENCE);
        assertThat(console.getAll()).doesNotContain("\tat ", "UnsatisfiedDependencyException", "short");
    }

    @Test
    void the_demos_passwords_never_come_into_production(CapturedOutput console) {
        assertThatThrownBy(() -> SpringApplication.run(
                        Rapport.class,
                        "--spring.profiles.active=production,demo",
                        "--rapport.admin.user=root",
                        "--rapport.admin.password=long-enough-to-be-one"))
                .isInstanceOf(NoAdministrator.class);

        assertThat(console).contains("The profiles demo and production exclude each other");
    }
}
