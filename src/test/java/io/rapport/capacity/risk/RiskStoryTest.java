package io.rapport.capacity.risk;

import static io.rapport.request.process.ServiceRequest.NOTE;
import static io.rapport.request.work.WorkRequest.OUTCOME;
import static io.rapport.request.work.WorkRequest.WORK_ON_REQUEST;
import static io.rapport.sla.SlaClock.RESPONSE;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Journeys;
import io.rapport.Person;
import io.rapport.alone.AloneTest;
import io.rapport.engine.EngineClock;
import io.rapport.kernel.RequestId;
import io.rapport.kernel.TeamId;
import io.rapport.sla.Promises;
import io.rapport.sla.standing.ClockKey;
import io.rapport.sla.standing.EndedClock.How;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Seven billing questions of a Monday morning and two people: the last in line needs six times 20 minutes by two people,
 * and 40 minutes for itself. That is 100 minutes; a warning comes when less than 110 are left.
 */
@AloneTest
class RiskStoryTest {

    /** A Monday, 08:00 in Berlin. An answer is promised within eight hours. */
    private static final Instant OPENING = Instant.parse("2026-09-07T06:00:00Z");

    private static final TeamId TEAM = new TeamId("billing-team");
    private static final Person BEA = Person.of("bea-of-risk", "agents", "billing-team");
    private static final Person BEN = Person.of("ben-of-risk", "agents", "billing-team");

    @Autowired
    BillingDesk desk;

    @Autowired
    Journeys journeys;

    @Autowired
    Promises promises;

    @Autowired
    RiskLook look;

    @Autowired
    Warnings warnings;

    @Autowired
    RiskRows rows;

    @Autowired
    HeardRisks heard;

    @Autowired
    EngineClock clock;

    @Test
    void a_promise_is_warned_of_once_before_it_is_missed_and_what_became_of_it_is_written_down() throws Exception {
        desk.isEmptyBut(OPENING.minus(Duration.ofDays(4)), BEA, BEN);
        desk.finished(OPENING.minus(Duration.ofDays(3)), 20, 20, 20, 40, 40);
        at(0);
        var first = new ArrayList<RequestId>();
        for (int i = 0; i < 6; i++) {
            first.add(desk.comes());
        }
        at(1);
        var last = desk.comes();

        // due at 16:01; at 14:11 there are 110 minutes left, at 14:12 there are 109
        at(6 * 60 + 11);
        look.run();
        assertThat(heard.of(last)).isEmpty();
        at(6 * 60 + 12);
        look.run();
        look.run();
        assertThat(heard.of(last))
                .containsExactly(new PromiseAtRisk(
                        last,
                        RESPONSE,
                        1,
                        OPENING.plus(Duration.ofMinutes(481)),
                        OPENING.plus(Duration.ofMinutes(372))));
        assertThat(first).allSatisfy(request -> assertThat(heard.of(request)).isEmpty());
        var warning = warnings.open().get(key(last));
        assertThat(warning.team()).isEqualTo(TEAM);
        assertThat(warning.left()).isEqualTo(Duration.ofMinutes(109));
        assertThat(warning.needed()).isEqualTo(Optional.of(Duration.ofMinutes(100)));
        assertThat(warning.ahead()).isEqualTo(6);
        assertThat(warning.people()).isEqualTo(2);
        assertThat(warning.rule()).isEqualTo("risk-other-soon");

        // the last one is answered in time; the others, of whom two nodes warn at the same moment, are not
        journeys.follow(last)
                .claimedBy(BEA, WORK_ON_REQUEST)
                .completedBy(BEA, WORK_ON_REQUEST, OUTCOME.with("resolve"), NOTE.with("It is solved."));
        at(7 * 60 + 30);
        twoNodesLook();
        assertThat(first).allSatisfy(request -> assertThat(heard.of(request)).hasSize(1));
        assertThat(heard.of(last)).hasSize(1);
        assertThat(outcomeOf(last)).isEqualTo(How.KEPT);

        at(8 * 60 + 1);
        var missed = first.get(0);
        promises.check(missed, clock.instant());
        look.run();
        assertThat(outcomeOf(missed)).isEqualTo(How.MISSED);
        assertThat(outcomeOf(first.get(1))).as("open").isNull();

        at(9 * 60);
        var nobodyLooked = desk.comes();
        clock.moveTo(OPENING.plus(Duration.ofDays(2)));
        promises.check(nobodyLooked, clock.instant());
        look.run();
        assertThat(outcomeOf(nobodyLooked)).isEqualTo(How.MISSED);
        assertThat(heard.of(nobodyLooked).stream().filter(risk -> risk.clock() == RESPONSE))
                .as("too late for a warning")
                .isEmpty();
        assertThat(heard.of(missed).stream().filter(risk -> risk.clock() == RESPONSE))
                .hasSize(1);
    }

    private void twoNodesLook() throws Exception {
        var together = new CyclicBarrier(2);
        var nodes = Executors.newFixedThreadPool(2);
        try {
            var looks = new ArrayList<Future<?>>();
            for (int i = 0; i < 2; i++) {
                looks.add(nodes.submit(() -> {
                    together.await();
                    look.run();
                    return null;
                }));
            }
            for (var each : looks) {
                each.get();
            }
        } finally {
            nodes.shutdown();
        }
    }

    private How outcomeOf(RequestId request) {
        return rows.known(Instant.EPOCH).stream()
                .filter(known -> known.key().equals(key(request)))
                .findAny()
                .orElseThrow()
                .outcome();
    }

    private static ClockKey key(RequestId request) {
        return new ClockKey(request, RESPONSE, 1);
    }

    private void at(int minutes) {
        clock.moveTo(OPENING.plus(Duration.ofMinutes(minutes)));
    }
}
