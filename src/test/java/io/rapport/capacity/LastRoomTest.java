package io.rapport.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Person;
import io.rapport.alone.AloneTest;
import io.rapport.capacity.given.Asked;
import io.rapport.capacity.given.Given;
import io.rapport.capacity.given.GivenPromises;
import io.rapport.capacity.given.Outcome;
import io.rapport.engine.EngineClock;
import io.rapport.kernel.RequestId;
import io.rapport.kernel.RequestType;
import io.rapport.kernel.TeamId;
import io.rapport.kernel.Tier;
import io.rapport.sla.BusinessCalendars;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two ask for the last room of a team at the same moment, in two transactions: one gets it. */
@AloneTest
class LastRoomTest {

    private static final TeamId TEAM = new TeamId("billing-team");
    private static final RequestType QUESTION = new RequestType("billing-question");

    /** A Tuesday, 09:00 in Berlin. */
    private static final Instant NOW = Instant.parse("2025-09-02T07:00:00Z");

    @Autowired
    GivenPromises given;

    @Autowired
    Pieces pieces;

    @Autowired
    Loads loads;

    @Autowired
    StrictTeams strict;

    @Autowired
    BusinessCalendars calendars;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    IdentityService identity;

    @Autowired
    EngineClock clock;

    @AfterEach
    void as_shipped() {
        strict.beAsShipped();
        pieces.clear(TEAM);
    }

    @Test
    void one_takes_the_last_room_and_the_other_sees_that_it_is_gone_though_nothing_is_begun() throws Exception {
        Person.of("last-of-all", "agents", "billing-team").worksHere(identity);
        clock.moveTo(NOW);
        pieces.clear(TEAM);
        pieces.finished(TEAM, QUESTION, 5, 30);
        strict.beStrict(TEAM);
        var both = new TransactionTemplate(transactions);
        var decided = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);

        var first = CompletableFuture.supplyAsync(() -> both.execute(status -> {
            var answer = given.check(asked("R-9000001"));
            decided.countDown();
            await(mayCommit);
            return answer;
        }));
        await(decided);
        var second = CompletableFuture.supplyAsync(() -> both.execute(status -> given.check(asked("R-9000002"))));
        // the second waits for the first; it cannot answer before the first has committed
        assertThat(CompletableFuture.anyOf(second)
                        .completeOnTimeout("waits", 300, TimeUnit.MILLISECONDS)
                        .get())
                .isEqualTo("waits");
        mayCommit.countDown();

        assertThat(first.get(30, TimeUnit.SECONDS).outcome()).isEqualTo(Outcome.FITS);
        Given late = second.get(30, TimeUnit.SECONDS);
        assertThat(late.outcome()).isEqualTo(Outcome.GAP);
        assertThat(late.numbers().ahead()).as("promised and not begun").isEqualTo(1);
        given.over("R-9000001");
        assertThat(given.check(asked("R-9000003")).outcome())
                .as("its room is free again")
                .isEqualTo(Outcome.FITS);
    }

    /** There is exactly as much time as one piece takes. */
    private Asked asked(String request) {
        return new Asked(
                new RequestId(request).value(),
                TEAM,
                QUESTION,
                new Tier("gold"),
                false,
                calendars.get("office").add(NOW, Duration.ofMinutes(30)),
                null);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
