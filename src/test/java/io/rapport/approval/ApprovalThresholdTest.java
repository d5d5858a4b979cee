package io.rapport.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.engine.Decisions;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who decides, on each side of each limit. Amounts in EUR; the 90-day amount includes the wish. */
@RapportTest
class ApprovalThresholdTest {

    @Autowired
    Decisions decisions;

    @ParameterizedTest
    @CsvSource({
        "credit,   standard, 25.00,   25.00,   none,         small-for-all",
        "credit,   standard, 25.01,   25.01,   lead,         moderate-wish",
        "credit,   standard, 10.00,   25.01,   lead,         moderate-wish",
        "waiver,   silver,   25.00,   25.00,   none,         small-for-all",
        "goods,    gold,     100.00,  100.00,  none,         small-for-close-customers",
        "goods,    platinum, 100.00,  100.01,  lead,         moderate-wish",
        "goods,    gold,     100.01,  100.01,  lead,         moderate-wish",
        "deadline, platinum, 1.00,    1.00,    lead,         another-deadline",
        "credit,   platinum, 250.00,  500.00,  lead,         moderate-wish",
        "credit,   platinum, 250.01,  250.01,  manager,      large-wish",
        "credit,   standard, 100.00,  500.01,  manager,      large-together",
        "credit,   platinum, 1000.00, 1000.00, manager,      large-wish",
        "credit,   platinum, 1000.01, 1000.01, two-managers, very-large-wish",
        "waiver,   gold,     10.00,   2000.00, manager,      large-together",
        "waiver,   gold,     10.00,   2000.01, two-managers, very-large-together",
        "favour,   gold,     10.00,   10.00,   manager,      cannot-be-judged",
    })
    void each_limit_holds_on_both_sides(
            String kind, String tier, double amount, double cumulative, String approvers, String rule) {
        var decided = decisions.decide(
                "approvalThreshold",
                Map.of("kind", kind, "tier", tier, "amount", amount, "cumulativeAmount", cumulative));

        assertThat(decided.text("approvers")).isEqualTo(approvers);
        assertThat(decided.rules()).containsExactly(rule);
        assertThat(decided.text("reason")).isNotBlank();
    }
}
