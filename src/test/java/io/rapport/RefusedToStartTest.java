package io.rapport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.engine.EngineClock;
import io.rapport.sla.BusinessCalendars;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

@ExtendWith(OutputCaptureExtension.class)
class RefusedToStartTest {

    @Configuration
    @ComponentScan({"io.rapport.sla.calendar", "io.rapport.sla.book"})
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        FlywayAutoConfiguration.class
    })
    static class OnlyCalendars {

        @Bean
        static Clock clock() {
            return EngineClock.alone();
        }
    }

    @Test
    void a_calendar_that_cannot_be_used_is_told_to_the_operator_in_a_sentence(CapturedOutput console) {
        assertThatThrownBy(() -> startedWith(calendars -> {}, "rapport.calendars.office.week.friday=18:00-18:00"))
                .isNotNull();

        assertThat(console)
                .contains("APPLICATION FAILED TO START")
                .contains("The calendar rapport.calendars.office has the span '18:00-18:00', which is empty");
    }

    @Test
    void an_operator_may_add_a_calendar_and_change_one() {
        startedWith(
                calendars -> {
                    assertThat(calendars.ids()).containsExactly("always", "bangalore", "new-york", "office");
                    assertThat(calendars.get("office").isOpen(Instant.parse("2026-12-24T10:00:00Z")))
                            .isFalse();
                    assertThatThrownBy(() -> calendars.get("dusk"))
                            .hasMessageContaining(
                                    "There is no business calendar 'dusk'. Use one of [always, bangalore, new-york, office]");
                },
                "rapport.calendars.office.closed=2026-12-24,2026-12-31",
                "rapport.calendars.bangalore.zone=Asia/Kolkata",
                "rapport.calendars.bangalore.week.monday=09:00-18:00");
    }

    private static void startedWith(Consumer<BusinessCalendars> story, String... settings) {
        var database = "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID();
        var arguments = Stream.concat(
                        Stream.of(database), Arrays.stream(settings).map(s -> "--" + s))
                .toArray(String[]::new);
        try (var context = new SpringApplicationBuilder(OnlyCalendars.class)
                .web(WebApplicationType.NONE)
                .properties("logging.level.root=error")
                .run(arguments)) {
            story.accept(context.getBean(BusinessCalendars.class));
        }
    }
}
