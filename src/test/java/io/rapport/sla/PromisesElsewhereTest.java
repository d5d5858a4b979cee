package io.rapport.sla;

import static io.rapport.sla.SlaClock.RESOLUTION;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.kernel.RequestId;
import io.rapport.kernel.RequestType;
import io.rapport.kernel.Tier;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What another tool had promised before the case came here. */
@RapportTest
class PromisesElsewhereTest {

    private static final Instant FRIDAY = Instant.parse("2026-05-22T14:30:00Z");
    /** A Sunday night, when no office is open. */
    private static final Instant SUNDAY = Instant.parse("2026-05-24T21:00:07Z");

    @Autowired
    Promises promises;

    @Autowired
    PromisesElsewhere elsewhere;

    @Autowired
    PromiseClocks clocks;

    private final RequestId request = NewRequests.next();

    @BeforeEach
    void promisedByTheTable() {
        var terms = new Promises.Terms(new Tier("gold"), new RequestType("technical-incident"), "office");
        promises.make(request, terms, FRIDAY, Cause.OPENED, FRIDAY);
    }

    @Test
    void it_is_due_when_the_other_tool_said_open_or_not_and_told_again_it_stays() {
        var response = promises.of(request).response();

        elsewhere.due(request, RESOLUTION, SUNDAY);
        elsewhere.due(request, RESOLUTION, SUNDAY);

        assertThat(promises.of(request).resolution().dueAt()).isEqualTo(SUNDAY);
        assertThat(promises.of(request).resolution().startedAt()).isEqualTo(FRIDAY);
        assertThat(promises.of(request).response()).as("of which nobody spoke").isEqualTo(response);
    }

    @Test
    void at_that_minute_it_is_kept_and_a_second_later_missed() {
        elsewhere.due(request, RESOLUTION, SUNDAY);
        clocks.met(request, RESOLUTION, SUNDAY);
        assertThat(promises.of(request).resolution().missed()).isFalse();

        clocks.met(request, RESOLUTION, SUNDAY.plusSeconds(1));
        assertThat(promises.of(request).resolution().missed()).isTrue();
    }

    @Test
    void due_before_it_was_asked_it_is_due_at_once() {
        elsewhere.due(request, RESOLUTION, FRIDAY.minus(Duration.ofDays(3)));

        assertThat(promises.of(request).resolution().dueAt()).isEqualTo(FRIDAY);
        assertThat(promises.check(request, FRIDAY).clocks()).containsExactly(RESOLUTION);
    }

    @Test
    void where_the_other_tool_promised_nothing_nothing_is_ever_missed() {
        elsewhere.nothing(request);
        elsewhere.nothing(request);

        assertThat(promises.nextDue(request)).isEmpty();
        assertThat(promises.check(request, FRIDAY.plus(Duration.ofDays(900))).any())
                .isFalse();
    }
}
