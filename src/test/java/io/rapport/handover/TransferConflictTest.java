package io.rapport.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.RapportTest;
import io.rapport.web.Web.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Two do something about the same parcel at the same moment. */
@RapportTest
class TransferConflictTest extends TransferStories {

    @Autowired
    Transfers transfers;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void of_two_of_the_team_who_take_over_at_once_one_has_it_and_the_other_is_told_who() throws Exception {
        caseOf(ina);
        var id = shift(ina);
        var hash = String.valueOf(parcel(id, 1).get("hash"));

        var answers = atOnce(() -> acknowledge(ben.id(), id, hash), () -> acknowledge(bea.id(), id, hash));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(204, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .singleElement()
                .satisfies(answer -> assertThat(answer.body()).contains("taken over already, by A Tester"));
        assertThat(ends(id)).containsExactly("work-taken-over");
    }

    @Test
    void taken_back_while_somebody_acknowledges_it_is_one_or_the_other() throws Exception {
        var work = caseOf(ina);
        var id = shift(ina, ben);
        var hash = String.valueOf(parcel(id, 1).get("hash"));

        var answers = atOnce(() -> acknowledge(ben.id(), id, hash), () -> as(led).post(
                        "/api/transfers/" + id + "/taking-back", "{}"));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(204, 409);
        var isTaken = answers.get(0).status() == 204;
        assertThat(parcel(id, 1)).containsEntry("state", isTaken ? "taken" : "taken-back");
        assertThat(holder(work)).isEqualTo(isTaken ? ben.id() : ina.id());
        assertThat(ends(id)).containsExactly(isTaken ? "work-taken-over" : "transfer-taken-back");
    }

    @Test
    void of_two_who_begin_for_the_same_team_or_person_at_once_the_second_waits_and_is_told() throws Exception {
        caseOf(ina);
        begunOnce(
                () -> transfers.handOverShift("billing-team", List.of(), List.of(), led.id()),
                "has a shift to take over");
        begunOnce(
                () -> transfers.handOverShift("billing-team", List.of(ina.id()), List.of(ben.id()), led.id()),
                "on its way already");
        begunOnce(() -> transfers.handOverRelations(ina.id(), led.id()), "is leaving already");
    }

    private void begunOnce(Supplier<TransferId> begin, String told) throws Exception {
        var thread = Executors.newSingleThreadExecutor();
        try {
            var begun = new ArrayList<TransferId>();
            var second = transactions.execute(status -> {
                begun.add(begin.get());
                var other = thread.submit(begin::get);
                assertThatThrownBy(() -> other.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
                return other;
            });
            assertThatThrownBy(() -> second.get(60, TimeUnit.SECONDS)).hasMessageContaining(told);
            done(as(led).post("/api/transfers/" + begun.get(0) + "/taking-back", "{}"));
        } finally {
            thread.shutdownNow();
        }
    }

    private Answer acknowledge(String person, String id, String hash) {
        return web.nobody()
                .withPassword(person, io.rapport.web.Web.PASSWORD)
                .post("/api/transfers/" + id + "/parcels/1/acknowledgement", "{\"hash\": \"%s\"}".formatted(hash));
    }

    private static List<Answer> atOnce(Callable<Answer> one, Callable<Answer> other) throws Exception {
        var threads = Executors.newFixedThreadPool(2);
        var start = new CyclicBarrier(2);
        try {
            var both = List.of(one, other).stream()
                    .map(each -> threads.submit(() -> {
                        start.await(30, TimeUnit.SECONDS);
                        return each.call();
                    }))
                    .toList();
            return List.of(both.get(0).get(60, TimeUnit.SECONDS), both.get(1).get(60, TimeUnit.SECONDS));
        } finally {
            threads.shutdownNow();
        }
    }
}
