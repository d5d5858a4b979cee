package io.rapport.sla;

import static io.rapport.sla.SlaClock.RESPONSE;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.RapportTest;
import io.rapport.engine.Decided.NoAnswer;
import io.rapport.kernel.RequestType;
import io.rapport.kernel.Tier;
import io.rapport.sla.level.NothingPromised;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What is refused or rolled back leaves no promise. */
@RapportTest
class NoPromiseTest {

    private static final Promises.Terms GOLD = terms("gold");
    private static final Instant FRIDAY = Instant.parse("2026-05-22T14:30:00Z");

    @Autowired
    Promises promises;

    @Autowired
    PromiseClocks clocks;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void nothing_stays_of_a_promise_whose_step_was_rolled_back() {
        var request = NewRequests.next();

        transaction.executeWithoutResult(step -> {
            promises.make(request, GOLD, FRIDAY, Cause.OPENED, FRIDAY);
            step.setRollbackOnly();
        });

        assertThatThrownBy(() -> promises.of(request))
                .isInstanceOf(NothingPromised.class)
                .hasMessageContaining("Nothing is promised on request " + request);
        assertThatThrownBy(() -> clocks.met(request, RESPONSE, FRIDAY)).isInstanceOf(NothingPromised.class);
    }

    @Test
    void a_tier_the_table_does_not_know_is_refused_and_leaves_nothing() {
        var request = NewRequests.next();

        assertThatThrownBy(() -> promises.make(request, terms("diamond"), FRIDAY, Cause.OPENED, FRIDAY))
                .isInstanceOf(NoAnswer.class)
                .hasMessageContaining("no rule matches");
        assertThatThrownBy(() -> promises.of(request)).isInstanceOf(NothingPromised.class);
    }

    private static Promises.Terms terms(String tier) {
        return new Promises.Terms(new Tier(tier), new RequestType("technical-incident"), "office");
    }
}
