package io.rapport.capacity.given;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.engine.Decisions;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What follows from a promise that cannot be kept, rule by rule. */
@RapportTest
class PromiseCheckTableTest {

    @Autowired
    Decisions decisions;

    @ParameterizedTest
    @CsvSource({
        "gold,     nobody, true,  true,  false, ask,      check-nobody-there",
        "standard, nobody, false, false, true,  ask,      check-nobody-there",
        "platinum, short,  false, true,  false, note,     check-not-measured",
        "standard, short,  false, false, true,  note,     check-not-measured",
        "platinum, short,  true,  true,  true,  ask,      check-close-customers",
        "gold,     short,  true,  false, false, ask,      check-close-customers",
        "silver,   short,  true,  true,  false, standard, check-standard-fits",
        "silver,   short,  true,  true,  true,  ask,      check-exempt",
        "standard, short,  true,  false, true,  ask,      check-exempt",
        "silver,   short,  true,  false, false, ask,      check-standard-too-late",
    })
    void the_tier_the_shortage_and_what_is_known_say_what_follows(
            String tier,
            String shortage,
            boolean measured,
            boolean standardFits,
            boolean exempt,
            String action,
            String rule) {
        var decided = decisions.decide(
                "promiseCheck",
                Map.of(
                        "tier",
                        tier,
                        "shortage",
                        shortage,
                        "measured",
                        measured,
                        "standardFits",
                        standardFits,
                        "exempt",
                        exempt));

        assertThat(decided.text("action")).isEqualTo(action);
        assertThat(decided.rules()).containsExactly(rule);
        assertThat(decided.text("reason")).isNotBlank();
    }
}
