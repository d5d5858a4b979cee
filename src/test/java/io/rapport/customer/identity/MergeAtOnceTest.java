package io.rapport.customer.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.customer.Customers;
import io.rapport.customer.erasure.ErasureReason;
import io.rapport.customer.erasure.Erasures;
import io.rapport.customer.identity.Refusals.AlreadyOne;
import io.rapport.customer.identity.Refusals.BeingMerged;
import io.rapport.customer.vault.Erased;
import io.rapport.kernel.CustomerId;
import io.rapport.request.Desk;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Several people merge, part and erase the same customers at the same moment. */
@RapportTest
class MergeAtOnceTest {

    @Autowired
    Desk desk;

    @Autowired
    Merges merges;

    @Autowired
    Members members;

    @Autowired
    Customers customers;

    @Autowired
    Erasures erasures;

    @RepeatedTest(10)
    void of_two_who_merge_the_same_one_does_and_the_other_is_told() throws Exception {
        var ada = desk.stranger();
        var bea = desk.stranger();

        var refusals = atOnce(List.of(() -> merge(ada, bea), () -> merge(bea, ada), () -> merge(ada, bea)));

        assertThat(refusals).hasSize(2).allSatisfy(refusal -> assertThat(refusal)
                .isInstanceOfAny(AlreadyOne.class, BeingMerged.class));
        assertThat(members.of(ada)).containsExactlyInAnyOrder(ada, bea).isEqualTo(members.of(bea));
        assertThat(merges.of(ada)).hasSize(1);
    }

    @RepeatedTest(10)
    void merges_in_a_ring_leave_no_ring() throws Exception {
        var ada = desk.stranger();
        var bea = desk.stranger();
        var cora = desk.stranger();

        var refusals = atOnce(List.of(() -> merge(ada, bea), () -> merge(bea, cora), () -> merge(cora, ada)));

        assertThat(refusals).isNotEmpty().allSatisfy(refusal -> assertThat(refusal)
                .isInstanceOfAny(AlreadyOne.class, BeingMerged.class));
        for (var customer : List.of(ada, bea, cora)) {
            var survivor = members.survivor(customer);
            assertThat(members.survivor(survivor)).isEqualTo(survivor);
            assertThat(members.of(customer)).contains(customer).isEqualTo(members.of(survivor));
        }
        assertThat(merges.of(ada).size() + refusals.size()).isLessThanOrEqualTo(3);
    }

    @RepeatedTest(10)
    void who_is_merged_and_erased_at_once_is_erased_whole_or_not_at_all() throws Exception {
        var ada = desk.stranger();
        var bea = desk.stranger();

        var refusals =
                atOnce(List.of(() -> merge(ada, bea), () -> erasures.erase(bea, "paul", ErasureReason.OBJECTION)));

        assertThat(refusals)
                .allSatisfy(refusal -> assertThat(refusal).isInstanceOfAny(Erased.class, BeingMerged.class));
        var adaIsErased = erasures.find(ada).isPresent();
        var beaIsErased = erasures.find(bea).isPresent();
        if (refusals.isEmpty()) {
            assertThat(adaIsErased && beaIsErased).isTrue();
        } else {
            assertThat(adaIsErased).isFalse();
            assertThat(customers.get(ada).merged()).isEqualTo(beaIsErased ? List.of() : List.of(bea));
        }
    }

    @RepeatedTest(10)
    void undone_twice_at_once_is_undone_once_and_a_merge_beside_it_holds() throws Exception {
        var ada = desk.stranger();
        var bea = desk.stranger();
        var cora = desk.stranger();
        var first = merge(ada, bea);

        var refusals = atOnce(List.of(
                () -> merges.undo(ada, first.id(), "lea"),
                () -> merges.undo(bea, first.id(), "max"),
                () -> merge(ada, cora)));

        assertThat(refusals).allSatisfy(refusal -> assertThat(refusal).isInstanceOf(BeingMerged.class));
        // both may have been told to look again, because of the merge beside them
        merges.undo(bea, first.id(), "max");
        assertThat(members.of(bea)).containsExactly(bea);
        assertThat(merges.of(bea)).hasSize(1).noneMatch(Merge::stands);
        assertThat(members.of(ada)).contains(ada).isEqualTo(members.of(members.survivor(ada)));
    }

    private Merge merge(CustomerId survivor, CustomerId absorbed) {
        return merges.merge(new NewMerge(survivor, absorbed, "The same person.", "lea"));
    }

    /** @return what was refused */
    private static List<Throwable> atOnce(List<Callable<?>> work) throws Exception {
        var start = new CyclicBarrier(work.size());
        var pool = Executors.newFixedThreadPool(work.size());
        try {
            var running = new ArrayList<Future<?>>();
            for (var one : work) {
                running.add(pool.submit(() -> {
                    start.await();
                    return one.call();
                }));
            }
            var refusals = new ArrayList<Throwable>();
            for (var one : running) {
                try {
                    one.get();
                } catch (ExecutionException refused) {
                    refusals.add(refused.getCause());
                }
            }
            return refusals;
        } finally {
            pool.shutdownNow();
        }
    }
}
