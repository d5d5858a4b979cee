package io.rapport.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.kernel.RequestType;
import io.rapport.kernel.Tier;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A silver customer's technical incident is promised in 24 hours; an hour later it is looked at again. */
@RapportTest
class PromiseChangeTableTest {

    /** A Monday, 08:00 in Berlin, with no holiday near; the office closes at 18:00. */
    private static final Instant MONDAY = Instant.parse("2026-06-08T06:00:00Z");

    @Autowired
    Promises promises;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        // gold: 16 hours, Tuesday 14:00; standard: 40 hours, Thursday 18:00; silver stays: Wednesday 12:00
        "TRIAGE,    gold,     gold-technical-incident,     2026-06-09T12:00:00Z",
        "TRIAGE,    standard, standard-technical-incident, 2026-06-11T16:00:00Z",
        "TIER,      gold,     gold-technical-incident,     2026-06-09T12:00:00Z",
        "TIER,      standard, silver-technical-incident,   2026-06-10T10:00:00Z",
        "AGREEMENT, gold,     gold-technical-incident,     2026-06-09T12:00:00Z",
        "AGREEMENT, standard, standard-technical-incident, 2026-06-11T16:00:00Z",
    })
    void each_cause_takes_the_earlier_and_a_tier_does_not_take_the_later(
            Cause cause, String tier, String rule, Instant due) {
        var request = NewRequests.next();
        var made = promises.make(request, terms("silver"), MONDAY, Cause.OPENED, MONDAY);
        assertThat(made.resolution().dueAt()).isEqualTo("2026-06-10T10:00:00Z");

        var again = promises.make(request, terms(tier), MONDAY, cause, MONDAY.plus(Duration.ofHours(1)));

        assertThat(again.rule()).isEqualTo(rule);
        assertThat(again.resolution().dueAt()).isEqualTo(due);
        assertThat(again.resolution().startedAt()).isEqualTo(MONDAY);
        assertThat(promises.of(request)).isEqualTo(again);
    }

    private static Promises.Terms terms(String tier) {
        return new Promises.Terms(new Tier(tier), new RequestType("technical-incident"), "office");
    }
}
