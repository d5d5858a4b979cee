package io.rapport.sla.level;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.engine.Decided;
import io.rapport.sla.SlaClock;
import io.rapport.sla.calendar.Target;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the table's editor reads when a cell says no duration. */
class ServiceLevelTest {

    @Test
    void hours_of_business_time_and_days_of_real_time_are_read() {
        var level = ServiceLevel.read(answer("respondWithin", "PT2H30M"));

        assertThat(level.aim(SlaClock.RESPONSE, "office").target()).isEqualTo(Target.parse("PT2H30M"));
        assertThat(level.aim(SlaClock.RESOLUTION, "office").target()).isEqualTo(Target.parse("3 business days"));
        assertThat(level.confirmWithin()).isEqualTo(Duration.ofDays(5));
    }

    @ParameterizedTest
    @CsvSource({
        "respondWithin, 2h,    business days",
        "respondWithin, PT-2H, business days",
        "respondWithin, P1D,   'PT10H of business time'",
        "resolveWithin, P2DT4H, 'PT10H of business time'",
        "confirmWithin, P1M,   P5D",
        "reopenWithin,  soon,  P5D",
    })
    void a_cell_that_says_no_duration_is_refused_by_rule_and_column(String column, String written, String example) {
        assertThatThrownBy(() -> ServiceLevel.read(answer(column, written)))
                .isInstanceOf(UnreadableServiceLevel.class)
                .hasMessageContaining("Rule gold-complaint of service-level.dmn has '%s' in %s", written, column)
                .hasMessageContaining(example);
    }

    private static Decided answer(String column, String written) {
        var outputs = new HashMap<String, Object>(Map.of(
                "respondWithin", "PT2H",
                "nextResponseWithin", "PT4H",
                "resolveWithin", "3 business days",
                "triageWithin", "PT1H",
                "handOverWithin", "PT4H",
                "vendorWithin", "PT8H",
                "calendar", "as-agreed",
                "confirmWithin", "P5D",
                "reopenWithin", "P30D",
                "reason", "Because."));
        outputs.put(column, written);
        return new Decided(outputs, List.of("gold-complaint"), ServiceLevel.DECISION, 3);
    }
}
