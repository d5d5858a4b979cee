package io.rapport.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.customer.Refusals.IdentifierTaken;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Several people and systems do the same thing at the same moment. */
@RapportTest
class AtOnceStoryTest {

    private static final int PEOPLE = 6;

    @Autowired
    Customers customers;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @RepeatedTest(5)
    void one_registration_wins_and_the_others_are_told_who_did() throws Exception {
        var crm = new SourceIdentifier("crm", UUID.randomUUID().toString());

        var results = atOnce(person -> customers.register(new NewCustomer("Person " + person, List.of(crm))));

        var winners = results.stream().filter(Outcome::won).toList();
        assertThat(winners).hasSize(1);
        assertThat(results.stream().filter(result -> !result.won()))
                .hasSize(PEOPLE - 1)
                .allSatisfy(result -> assertThat(result.refusal()).isInstanceOf(IdentifierTaken.class));
        assertThat(customers.find(crm).orElseThrow()).isEqualTo(winners.get(0).value());
    }

    @RepeatedTest(5)
    void find_or_register_gives_everybody_the_same_customer_whatever_the_order_of_identifiers() throws Exception {
        var crm = new SourceIdentifier("crm", UUID.randomUUID().toString());
        var shop = new SourceIdentifier("shop", UUID.randomUUID().toString());

        var results = atOnce(person -> customers.findOrRegister(
                new NewCustomer("Ida", person % 2 == 0 ? List.of(crm, shop) : List.of(shop, crm))));

        assertThat(results).allMatch(Outcome::won);
        assertThat(results)
                .extracting(Outcome::value)
                .containsOnly(customers.find(crm).orElseThrow());
        assertThat(customers.find(shop)).isEqualTo(customers.find(crm));
    }

    @RepeatedTest(5)
    void the_same_event_counts_once_and_different_ones_all_count() throws Exception {
        var id = customers.register(new NewCustomer("Ida", List.of()));
        var at = clock.instant().minusSeconds(3600);
        var same = UUID.randomUUID().toString();

        var results = atOnce(person -> transaction.execute(status -> {
            customers.record(id, call(UUID.randomUUID().toString(), at.plusSeconds(person)));
            return customers.record(id, call(same, at));
        }));

        assertThat(results).allMatch(Outcome::won);
        assertThat(results)
                .extracting(Outcome::value)
                .containsOnly(results.get(0).value());
        assertThat(customers.context(id).interactions()).isEqualTo(PEOPLE + 1);
        assertThat(customers.context(id).lastContactAt()).isEqualTo(at.plusSeconds(PEOPLE - 1));
    }

    @RepeatedTest(5)
    void the_newest_of_the_first_observations_wins() throws Exception {
        var id = customers.register(new NewCustomer("Ida", List.of()));
        var at = clock.instant().minusSeconds(3600);

        var results = atOnce(person ->
                customers.observe(id, new Observation("city", "Town " + person, "crm", at.plusSeconds(person))));

        assertThat(results).allMatch(Outcome::won);
        assertThat(customers.fact(id, "city").orElseThrow().value()).isEqualTo("Town " + (PEOPLE - 1));
        assertThat(customers.context(id).facts()).isEqualTo(1);
    }

    private static NewInteraction call(String externalId, Instant at) {
        return new NewInteraction("phone-system", externalId, "phone", Direction.INBOUND, null, "Called.", at, null);
    }

    private record Outcome(Object value, Throwable refusal) {
        boolean won() {
            return refusal == null;
        }
    }

    private static List<Outcome> atOnce(IntFunction<?> work) throws Exception {
        var start = new CyclicBarrier(PEOPLE);
        var pool = Executors.newFixedThreadPool(PEOPLE);
        try {
            var running = new ArrayList<Future<?>>();
            for (int i = 0; i < PEOPLE; i++) {
                var person = i;
                running.add(pool.submit((Callable<?>) () -> {
                    start.await();
                    return work.apply(person);
                }));
            }
            var results = new ArrayList<Outcome>();
            for (var one : running) {
                results.add(result(one));
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    private static Outcome result(Future<?> one) throws InterruptedException {
        try {
            return new Outcome(one.get(), null);
        } catch (ExecutionException refused) {
            return new Outcome(null, refused.getCause());
        }
    }
}
