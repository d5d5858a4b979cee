package io.rapport.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.engine.Decisions;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who answers, rule by rule. */
@RapportTest
class RequestRoutingTest {

    @Autowired
    Decisions decisions;

    @ParameterizedTest
    @CsvSource({
        "billing-question,   platinum, care-team,      billing-question-of-platinum",
        "billing-question,   gold,     billing-team,   billing-question",
        "billing-question,   standard, billing-team,   billing-question",
        "technical-incident, platinum, technical-team, technical-incident",
        "major-incident,     standard, technical-team, major-incident",
        "delivery-issue,     silver,   care-team,      delivery-issue",
        "complaint,          standard, care-team,      complaint",
        "unclassified,       platinum, triage,         kind-not-known",
        "something-new,      gold,     triage,         kind-not-known",
    })
    void each_kind_of_request_has_one_team(String type, String tier, String team, String rule) {
        var decided = decisions.decide("requestRouting", Map.of("requestType", type, "tier", tier));

        assertThat(decided.text("team")).isEqualTo(team);
        assertThat(decided.rules()).containsExactly(rule);
        assertThat(decided.text("reason")).isNotBlank();
        assertThat(decided.version()).isPositive();
    }
}
