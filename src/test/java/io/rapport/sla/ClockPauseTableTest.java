package io.rapport.sla;

import static io.rapport.sla.SlaClock.HAND_OVER;
import static io.rapport.sla.SlaClock.NEXT_RESPONSE;
import static io.rapport.sla.SlaClock.TRIAGE;
import static io.rapport.sla.SlaClock.VENDOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.RapportTest;
import io.rapport.kernel.RequestId;
import io.rapport.kernel.RequestType;
import io.rapport.kernel.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every reason with every clock: which stand still, and that those run on from where they stood. */
@RapportTest
class ClockPauseTableTest {

    /** A Monday, 08:00 in Berlin, with no holiday near. */
    private static final Instant MONDAY = Instant.parse("2026-06-08T06:00:00Z");

    private static final Instant SOON = MONDAY.plus(Duration.ofMinutes(30));

    @Autowired
    Promises promises;

    @Autowired
    PromiseClocks clocks;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "customer,      next-response resolution hand-over",
        "vendor,        hand-over",
        "problem,       hand-over",
        "evidence,      next-response resolution hand-over",
        "customer-wish, response next-response resolution triage hand-over",
        "force-majeure, response next-response resolution triage hand-over vendor",
    })
    void each_reason_pauses_its_clocks_and_no_other(String reason, String expected) {
        var request = everyClock();
        var before = promises.of(request).clocks();

        clocks.paused(request, reason, SOON);

        var paused = promises.of(request).clocks().stream()
                .filter(clock -> reason.equals(clock.pausedFor()))
                .map(clock -> clock.clock().code())
                .collect(Collectors.toSet());
        assertThat(paused).containsExactlyInAnyOrder(expected.split(" "));

        clocks.resumed(request, Set.of(reason), SOON.plus(Duration.ofHours(1)));

        var after = promises.of(request).clocks();
        assertThat(after).hasSameSizeAs(before).allMatch(ClockState::isRunning);
        for (int at = 0; at < before.size(); at++) {
            var moved = !after.get(at).dueAt().equals(before.get(at).dueAt());
            assertThat(moved)
                    .as(before.get(at).clock().code())
                    .isEqualTo(paused.contains(before.get(at).clock().code()));
        }
    }

    @Test
    void a_reason_that_the_table_does_not_know_is_refused_with_those_that_it_knows() {
        var request = everyClock();

        assertThatThrownBy(() -> clocks.paused(request, "lunch", SOON))
                .hasMessageContaining("customer, vendor, problem, evidence, customer-wish, force-majeure");
        assertThat(promises.of(request).clocks()).allMatch(ClockState::isRunning);
    }

    /** A gold customer's technical incident: each of its clocks has an hour or more. */
    private RequestId everyClock() {
        var request = NewRequests.next();
        var terms = new Promises.Terms(new Tier("gold"), new RequestType("technical-incident"), "office");
        promises.make(request, terms, MONDAY, Cause.OPENED, MONDAY);
        List.of(NEXT_RESPONSE, TRIAGE, HAND_OVER, VENDOR)
                .forEach(clock -> clocks.start(request, clock, "office", MONDAY));
        assertThat(promises.of(request).clocks()).hasSize(SlaClock.values().length);
        return request;
    }
}
