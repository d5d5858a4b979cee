package io.rapport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.sla.BusinessCalendars;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

@ExtendWith(OutputCaptureExtension.class)
class RefusedToStartTest {

    @Configuration
    @ComponentScan("io.rapport.sla.calendar")
    static class OnlyCalendars {}

    @Test
    void a_calendar_that_cannot_be_used_is_told_to_the_operator_in_a_sentence(CapturedOutput console) {
        assertThatThrownBy(() -> calendarsWith("rapport.calendars.office.week.friday=18:00-18:00"))
                .isNotNull();

        assertThat(console)
                .contains("APPLICATION FAILED TO START")
                .contains("The calendar rapport.calendars.office has the span '18:00-18:00', which is empty");
    }

    @Test
    void an_operator_may_add_a_calendar_and_change_one() {
        var calendars = calendarsWith(
                "rapport.calendars.office.closed=2026-12-24,2026-12-31",
                "rapport.calendars.bangalore.zone=Asia/Kolkata",
                "rapport.calendars.bangalore.week.monday=09:00-18:00");

        assertThat(calendars.ids()).containsExactly("always", "bangalore", "new-york", "office");
        assertThat(calendars.get("office").isOpen(Instant.parse("2026-12-24T10:00:00Z")))
                .isFalse();
    }

    private static BusinessCalendars calendarsWith(String... settings) {
        var arguments = Arrays.stream(settings).map(s -> "--" + s).toArray(String[]::new);
        try (var context = new SpringApplicationBuilder(OnlyCalendars.class)
                .web(WebApplicationType.NONE)
                .properties("logging.level.root=error")
                .run(arguments)) {
            return context.getBean(BusinessCalendars.class);
        }
    }
}
