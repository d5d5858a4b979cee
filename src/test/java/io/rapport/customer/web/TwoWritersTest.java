package io.rapport.customer.web;

import static io.rapport.request.Desk.MONDAY_10;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.customer.Customers;
import io.rapport.customer.Observation;
import io.rapport.engine.EngineClock;
import io.rapport.kernel.CustomerId;
import io.rapport.request.Desk;
import io.rapport.web.Web;
import io.rapport.web.Web.Answer;
import io.rapport.web.Web.Client;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two people write about the same customer at once: both see it, and nothing is lost. */
@RapportTest
class TwoWritersTest {

    private static final int ROUNDS = 12;

    @Autowired
    Web web;

    @Autowired
    Desk desk;

    @Autowired
    Customers customers;

    @Autowired
    EngineClock clock;

    @Autowired
    JdbcClient jdbc;

    private CustomerId customer;
    private Client anna;
    private Client ben;

    @BeforeEach
    void two_who_may_see_the_customer() {
        clock.moveTo(MONDAY_10);
        customer = desk.stranger();
        anna = looking("writer-anna");
        ben = looking("writer-ben");
    }

    @Test
    void who_was_slower_sees_what_the_other_wrote_and_decides_again() {
        var first = id(write(anna, "city", "Old Town", 90, ""));
        var annas = id(write(anna, "city", "Hill Town", 60, first));

        var refused = write(ben, "city", "Valley Town", 50, first);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.<String>at("$.type")).endsWith("customer/written-meanwhile");
        assertThat(refused.<String>at("$.detail")).contains(annas).doesNotContain("Town");
        assertThat(refused.<Map<String, String>>at("$.standing"))
                .containsEntry("id", annas)
                .containsEntry("value", "Hill Town")
                .containsEntry("author", "writer-anna")
                .containsEntry("source", "agent")
                .containsKey("recordedAt");
        assertThat(city()).isEqualTo("Hill Town");

        assertThat(write(ben, "city", "Valley Town", 50, annas).status()).isEqualTo(201);
        assertThat(city()).isEqualTo("Valley Town");
        assertThat(history()).isEqualTo(3);
    }

    @Test
    void the_word_of_a_system_counts_as_well_and_a_late_one_is_in_nobodys_way() {
        var first = id(write(anna, "city", "Old Town", 90, ""));
        said("Late Town", 120);
        var second = id(write(anna, "city", "Hill Town", 60, first));
        said("Harbour Town", 30);

        var refused = write(anna, "city", "Valley Town", 20, second);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.<Map<String, String>>at("$.standing"))
                .containsEntry("source", "crm")
                .doesNotContainKey("author");
    }

    @Test
    void who_saw_nothing_says_so_and_who_says_nothing_is_taken_as_before() {
        assertThat(write(anna, "city", "Old Town", 90, "").status()).isEqualTo(201);
        assertThat(write(ben, "city", "Hill Town", 60, "").status()).isEqualTo(409);
        assertThat(write(ben, "city", "Hill Town", 60, null).status()).isEqualTo(201);
        assertThat(write(ben, "city", "Valley Town", 50, "the one I saw").status())
                .isEqualTo(422);
    }

    @Test
    void the_same_again_is_the_same_whatever_it_was_based_on() {
        var first = id(write(anna, "city", "Old Town", 90, ""));

        assertThat(id(write(anna, "city", "Old Town", 90, ""))).isEqualTo(first);
        assertThat(history()).isOne();
    }

    @Test
    void what_one_writes_the_other_reads_at_once_wherever_it_is_used() {
        write(anna, "contract", "premium", 10, "");

        var used = ben.get("/api/customers/" + customer + "/decisions/tier/facts");

        assertThat(used.<List<String>>at("$.items[?(@.kind=='contract')].said[0].value"))
                .containsExactly("premium");
    }

    @Test
    void of_two_at_the_same_moment_one_is_taken_and_the_other_is_told_and_nothing_is_lost() throws Exception {
        var seen = "";
        var pool = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                var start = new CyclicBarrier(2);
                var based = seen;
                var ago = 1000 - 10 * round;
                var running = pool.invokeAll(List.<Callable<Answer>>of(
                        () -> together(start, anna, "A" + ago, ago, based),
                        () -> together(start, ben, "B" + ago, ago - 1, based)));
                var answers = List.of(running.get(0).get(), running.get(1).get());

                assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
                var taken = answers.get(0).status() == 201 ? 0 : 1;
                seen = id(answers.get(taken));
                assertThat(answers.get(1 - taken).<String>at("$.standing.id")).isEqualTo(seen);
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(history()).isEqualTo(ROUNDS);
    }

    private Answer together(CyclicBarrier start, Client writer, String town, int ago, String based) throws Exception {
        start.await();
        return write(writer, "city", town, ago, based);
    }

    private Client looking(String user) {
        var person = web.as(user, "agents");
        assertThat(person.post("/api/customers/" + customer + "/break-glass", "{\"reason\": \"On the phone.\"}")
                        .status())
                .isEqualTo(201);
        return person;
    }

    private Answer write(Client writer, String kind, String value, int secondsAgo, String basedOn) {
        var based = basedOn == null ? "" : ", \"basedOn\": \"%s\"".formatted(basedOn);
        return writer.post(
                "/api/customers/" + customer + "/facts",
                """
                {"kind": "%s", "value": "%s", "source": "%s", "observedAt": "%s"%s}"""
                        .formatted(kind, value, kind.equals("city") ? "agent" : "customer", ago(secondsAgo), based));
    }

    private void said(String town, int secondsAgo) {
        customers.observe(customer, new Observation("city", town, "crm", ago(secondsAgo)));
    }

    private static Instant ago(int seconds) {
        return MONDAY_10.minusSeconds(seconds);
    }

    private static String id(Answer written) {
        assertThat(written.status()).as(written.body()).isEqualTo(201);
        return written.at("$.id");
    }

    private String city() {
        return customers.fact(customer, "city").orElseThrow().value();
    }

    private int history() {
        return jdbc.sql("select count(*) from customer_fact where customer_id = :customer and kind = 'city'")
                .param("customer", customer.number())
                .query(Integer.class)
                .single();
    }
}
