package io.rapport.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What a house may write into {@code rapport.capacity}. */
class CapacityPolicyTest {

    private static final Map<String, String> SHIPPED = Map.of(
            "arrivals-within", "PT8H",
            "handling-within", "P28D",
            "measured-least", "5",
            "handling-assumed", "PT30M",
            "keep", "P90D",
            "choose-within", "PT1H",
            "sponsor-within", "PT1H");

    @Test
    void without_any_team_every_team_is_taken_at_its_word() {
        assertThat(written("keep", "P90D").onlyNoted()).isEmpty();
        assertThat(written("only-noted", "billing-team, care-team").onlyNoted())
                .containsExactlyInAnyOrder("billing-team", "care-team");
        assertThat(written("keep", "P28D").keep())
                .isEqualTo(written("keep", "P90D").handlingWithin());
    }

    @ParameterizedTest
    @CsvSource({
        "arrivals-within, PT0S",
        "arrivals-within, PT-8H",
        "handling-within, P400D",
        "handling-assumed, PT-30M",
        "handling-assumed, ''",
        "measured-least, 0",
        "measured-least, -5",
        "keep, P27D",
        "choose-within, PT-1H",
        "sponsor-within, P99999999D"
    })
    void what_nothing_can_be_reckoned_with_is_refused_by_name(String setting, String value) {
        assertThatThrownBy(() -> written(setting, value))
                .rootCause()
                .hasMessageStartingWith("rapport.capacity." + setting + " is ")
                .hasMessageContaining(": write ");
    }

    private static CapacityPolicy written(String setting, String value) {
        var source = new MapConfigurationPropertySource();
        SHIPPED.forEach((name, shipped) -> source.put("rapport.capacity." + name, shipped));
        source.put("rapport.capacity." + setting, value);
        return new Binder(source).bind("rapport.capacity", CapacityPolicy.class).get();
    }
}
