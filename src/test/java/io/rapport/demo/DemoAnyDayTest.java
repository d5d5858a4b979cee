package io.rapport.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Rapport;
import io.rapport.engine.EngineClock;
import java.time.Instant;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * The first start makes the company on whatever day and hour it comes. Customers, and with them every case, are chosen
 * by the day; on the Sunday here a platinum customer's case is handed over by the team it would go to, and on the Monday
 * the oldest case is solved before the Christmas holidays and would be confirmed after them.
 */
@Tag("demo")
class DemoAnyDayTest {

    private final EngineClock clock = EngineClock.alone();

    @AfterEach
    void today() {
        clock.release();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22T08:26:00Z", "2026-11-23T09:30:00Z", "2028-02-29T23:58:00Z"})
    void the_first_start_makes_the_company_and_customer_care_is_busy(String day) {
        clock.moveTo(Instant.parse(day));
        try (var app = new SpringApplicationBuilder(Rapport.class)
                .profiles("demo")
                .run(
                        "--spring.datasource.url=jdbc:h2:mem:" + day.replaceAll("\\W", ""),
                        "--server.port=0",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--camunda.bpm.generate-unique-process-engine-name=true")) {

            assertThat(app.getBean(RuntimeService.class)
                            .createProcessInstanceQuery()
                            .count())
                    .isGreaterThan(30);
            assertThat(app.getBean(ManagementService.class)
                            .createJobQuery()
                            .noRetriesLeft()
                            .count())
                    .isZero();
            clock.moveTo(Instant.parse(day));
            var care = new CareTeam(app);
            care.isMeasuredAndTakenAtItsWord();
            care.promisesNothingWithinTheHour();
            care.hasRoomForWhatIsUsual();
        }
    }
}
