package io.rapport.commitments;

import static io.rapport.commitments.PromiseDesk.change;
import static io.rapport.commitments.PromiseDesk.give;
import static io.rapport.commitments.PromiseDesk.id;
import static io.rapport.commitments.PromiseDesk.path;
import static io.rapport.commitments.PromiseDesk.settle;
import static io.rapport.request.Desk.MONDAY_10;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.customer.hold.LegalHolds;
import io.rapport.engine.EngineClock;
import io.rapport.kernel.CustomerId;
import io.rapport.notes.NoteDesk;
import io.rapport.request.Desk;
import io.rapport.web.Web.Answer;
import io.rapport.web.Web.Client;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people have the same promise before them. */
@RapportTest
class CommitmentConflictTest {

    private static final Instant FRIDAY = MONDAY_10.plus(Duration.ofDays(4));
    private static final int ROUNDS = 10;

    @Autowired
    NoteDesk people;

    @Autowired
    Desk desk;

    @Autowired
    LegalHolds holds;

    @Autowired
    EngineClock clock;

    private CustomerId customer;
    private Client anna;
    private Client ben;
    private String promise;

    @BeforeEach
    void a_promise_that_two_can_see() {
        clock.moveTo(MONDAY_10);
        customer = desk.stranger();
        anna = people.looking("promise-anna", customer);
        ben = people.looking("promise-ben", customer);
        promise = id(give(anna, customer, "We call on Friday", FRIDAY, ""));
    }

    @Test
    void who_was_slower_sees_what_the_other_wrote_and_decides_again() {
        assertThat(change(ben, customer, promise, 1, "We write on Friday", FRIDAY)
                        .status())
                .isEqualTo(200);

        for (var refused : List.of(
                change(anna, customer, promise, 1, "We visit on Friday", FRIDAY),
                settle(anna, customer, promise, 1, "kept"))) {
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.<String>at("$.type")).endsWith("commitments/changed-meanwhile");
            assertThat(refused.<String>at("$.detail")).contains("version 2").doesNotContain("write on");
            assertThat(refused.<Map<String, Object>>at("$.standing"))
                    .containsEntry("text", "We write on Friday")
                    .containsEntry("changedBy", "promise-ben")
                    .containsEntry("owner", "promise-ben")
                    .containsEntry("version", 2);
        }
        assertThat(settle(anna, customer, promise, 2, "kept").status()).isEqualTo(200);
        for (var late : List.of(
                change(ben, customer, promise, 3, "We call on Monday", FRIDAY),
                settle(ben, customer, promise, 3, "broken"))) {
            assertThat(late.status()).isEqualTo(409);
            assertThat(late.body()).contains("already-settled", "was kept");
            assertThat(late.<Map<String, Object>>at("$.standing"))
                    .containsEntry("state", "kept")
                    .containsEntry("settledBy", "promise-anna");
        }
    }

    @Test
    void of_two_at_the_same_moment_one_is_taken_and_the_other_is_told() throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        try {
            for (int round = 1; round <= ROUNDS; round++) {
                var version = round;
                var start = new CyclicBarrier(2);
                var answers = pool.invokeAll(List.<Callable<Answer>>of(
                        () -> together(start, anna, version), () -> together(start, ben, version)));

                assertThat(List.of(
                                answers.get(0).get().status(),
                                answers.get(1).get().status()))
                        .containsExactlyInAnyOrder(200, 409);
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(anna.get(path(customer) + "/" + promise).<Integer>at("$.version"))
                .isEqualTo(ROUNDS + 1);
    }

    private Answer together(CyclicBarrier start, Client writer, int version) throws Exception {
        start.await();
        return change(writer, customer, promise, version, "We call, says " + writer.hashCode(), FRIDAY);
    }

    @Test
    void under_legal_hold_the_words_stay_and_what_became_of_it_can_be_said() {
        holds.place(customer, "A claim is pending", "paul");

        assertThat(change(anna, customer, promise, 1, "We never said so", FRIDAY)
                        .body())
                .contains("commitments/under-hold");
        assertThat(settle(anna, customer, promise, 1, "kept").status()).isEqualTo(200);
        assertThat(anna.get(path(customer) + "/" + promise).<String>at("$.text"))
                .isEqualTo("We call on Friday");
        holds.lift(customer);
    }

    @Test
    void a_promise_is_nobody_elses() {
        var other = desk.stranger();
        var stranger = people.looking("promise-anna", other);

        assertThat(stranger.get(path(other) + "/" + promise).status()).isEqualTo(404);
        assertThat(change(stranger, other, promise, 1, "We write", FRIDAY).status())
                .isEqualTo(404);
        assertThat(settle(stranger, other, promise, 1, "kept").status()).isEqualTo(404);
    }
}
