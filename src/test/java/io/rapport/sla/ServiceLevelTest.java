package io.rapport.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.engine.Decided;
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

        assertThat(level.respondWithin()).isEqualTo(Duration.ofMinutes(150));
        assertThat(level.confirmWithin()).isEqualTo(Duration.ofDays(5));
    }

    @ParameterizedTest
    @CsvSource({
        "respondWithin, 2h,    PT2H30M",
        "respondWithin, PT-2H, PT2H30M",
        "respondWithin, P1D,   'hours of business time'",
        "resolveWithin, P2DT4H, 'hours of business time'",
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
                "resolveWithin", "PT20H",
                "calendar", "office",
                "confirmWithin", "P5D",
                "reopenWithin", "P30D",
                "reason", "Because."));
        outputs.put(column, written);
        return new Decided(outputs, List.of("gold-complaint"), ServiceLevel.DECISION, 3);
    }
}
