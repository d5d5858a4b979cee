package io.rapport.customer.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** What a number is worth. */
class UseRuleTest {

    private final UseRule rule = new UseRule(new BigDecimal("2"), 50, 20, "", "figures", 1);

    @Test
    void a_few_are_not_judged() {
        assertThat(rule.ofWrong(19, 19)).isEqualTo(Judgement.TOO_FEW);
        assertThat(rule.ofMade(0, 19)).isEqualTo(Judgement.TOO_FEW);
    }

    @Test
    void the_edge_is_still_good() {
        assertThat(rule.ofWrong(1, 50)).isEqualTo(Judgement.GOOD);
        assertThat(rule.ofWrong(1, 49)).isEqualTo(Judgement.POOR);
        assertThat(rule.ofMade(10, 20)).isEqualTo(Judgement.GOOD);
        assertThat(rule.ofMade(9, 20)).isEqualTo(Judgement.POOR);
    }
}
