package io.rapport.handover;

import static io.rapport.request.Desk.MONDAY_10;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.engine.Decisions;
import io.rapport.engine.EngineClock;
import io.rapport.handover.time.TimeToTakeOver;
import io.rapport.request.Desk;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Until when a parcel has to be taken over, in business time. */
@RapportTest
class TimeToTakeOverTest {

    @Autowired
    Decisions decisions;

    @Autowired
    TimeToTakeOver time;

    @Autowired
    Desk desk;

    @Autowired
    EngineClock clock;

    @ParameterizedTest
    @CsvSource({
        "shift, platinum, take-over-shift-closer, PT1H",
        "shift, silver, take-over-shift, PT2H",
        "leaver, gold, take-over-leaver-closer, PT16H",
        "leaver, standard, take-over-leaver, PT40H",
        "substitute, platinum, take-over-substitute-closer, PT2H",
        "substitute, standard, take-over-substitute, PT8H"
    })
    void each_rule_says_how_long(String kind, String tier, String rule, String within) {
        var decided = decisions.decide("timeToTakeOver", Map.of("transferKind", kind, "tier", tier));

        assertThat(decided.rules()).containsExactly(rule);
        assertThat(decided.text("takeOverWithin")).isEqualTo(within);
    }

    @Test
    void the_closest_customer_in_it_says_until_when() {
        var platinum = desk.platinum();
        desk.asks(platinum, "billing-question");
        clock.moveTo(MONDAY_10);

        assertThat(time.due("shift", List.of(desk.stranger(), platinum)))
                .isEqualTo(MONDAY_10.plus(Duration.ofHours(1)));
        assertThat(time.due("shift", List.of())).isEqualTo(MONDAY_10.plus(Duration.ofHours(2)));
    }
}
