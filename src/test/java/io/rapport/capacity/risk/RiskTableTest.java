package io.rapport.capacity.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.engine.Decisions;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whom the table warns, on both sides of each limit. */
@RapportTest
class RiskTableTest {

    @Autowired
    Decisions decisions;

    @ParameterizedTest
    @CsvSource({
        "0.00, response,      platinum, true,  risk-close-soon",
        "1.45, resolution,    gold,     true,  risk-close-soon",
        "1.50, resolution,    gold,     false, risk-close-enough",
        "5.00, next-response, platinum, false, risk-close-enough",
        "1.05, response,      silver,   true,  risk-other-soon",
        "1.10, next-response, standard, false, risk-other-enough",
        "0.95, triage,        platinum, true,  risk-agreed-soon",
        "1.00, hand-over,     standard, false, risk-agreed-enough",
        "1.95, vendor,        gold,     true,  risk-vendor-soon",
        "2.00, vendor,        silver,   false, risk-vendor-enough",
    })
    void on_each_side_of_its_limit(double ratio, String clock, String tier, boolean atRisk, String rule) {
        var verdict = RiskTable.Verdict.of(
                decisions.decide(RiskTable.TABLE, Map.of("ratio", ratio, "clock", clock, "tier", tier)));

        assertThat(verdict.atRisk()).isEqualTo(atRisk);
        assertThat(verdict.rule()).isEqualTo(rule);
        assertThat(verdict.reason()).isNotBlank();
        assertThat(verdict.version()).isPositive();
    }
}
