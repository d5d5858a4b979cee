package io.rapport.customer.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.customer.Customers;
import io.rapport.customer.NewCustomer;
import io.rapport.intake.Messages;
import io.rapport.kernel.CustomerId;
import io.rapport.web.Web;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A customer is erased while others write about them: each comes first or second, and nothing of the late is left. */
@RapportTest
class ErasedWhileWritingTest {

    private static final List<String> OURS = List.of("customer_fact", "customer_fact_latest", "customer_interaction");

    @Autowired
    Web web;

    @Autowired
    Customers customers;

    @Autowired
    JdbcClient jdbc;

    @RepeatedTest(8)
    void a_writer_is_in_time_or_learns_that_there_is_nobody() throws Exception {
        var number = "late-" + Messages.fresh();
        var ida = customers.register(NewCustomer.of("Ida", "crm", number));
        var crm = web.as("late-crm", "integrations");
        var officer = web.as("late-officer", "privacy-officers");

        var answers = atOnce(List.of(
                () -> officer.post("/api/customers/" + ida + "/erasure", "{\"reason\": \"consent-withdrawn\"}")
                        .status(),
                () -> crm.post("/api/customers/" + ida + "/facts", fact("city", "Hill Town"))
                        .status(),
                () -> crm.post("/api/customers/" + ida + "/facts", fact("email", "ida@planted.example"))
                        .status(),
                () -> crm.post("/api/requests", request(number)).status()));

        assertThat(answers.get(0)).as("%s", answers).isIn(200, 409, 503);
        assertThat(answers.subList(1, 4))
                .as("%s", answers)
                .allMatch(List.of(201, 202, 404, 409, 410, 422, 503)::contains);
        var isErased = officer.get("/api/customers/" + ida).status() == 410;
        assertThat(isErased).as("%s", answers).isEqualTo(answers.get(0) == 200);
        if (isErased) {
            OURS.forEach(table ->
                    assertThat(rows(table, ida)).as("%s %s", table, answers).isZero());
            assertThat(openRequests(ida)).as("%s", answers).isZero();
        } else {
            assertThat(answers.get(3)).as("why it was not erased: %s", answers).isIn(202, 503);
        }
    }

    private static List<Integer> atOnce(List<Callable<Integer>> calls) throws Exception {
        var start = new CyclicBarrier(calls.size());
        var callers = Executors.newFixedThreadPool(calls.size());
        try {
            var answers = new ArrayList<Integer>();
            for (Future<Integer> answer : callers.invokeAll(calls.stream()
                    .<Callable<Integer>>map(call -> () -> {
                        start.await();
                        return call.call();
                    })
                    .toList())) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            callers.shutdown();
        }
    }

    private static String fact(String kind, String value) {
        return """
                {"kind": "%s", "value": "%s", "source": "crm", "observedAt": "2026-03-02T09:00:00Z"}"""
                .formatted(kind, value);
    }

    private static String request(String number) {
        return """
                {"source": "crm", "externalId": "%s", "customer": {"system": "crm", "value": "%s"},
                 "type": "billing-question", "channel": "email", "subject": "Invoice", "text": "Too high."}"""
                .formatted(Messages.fresh(), number);
    }

    private long rows(String table, CustomerId customer) {
        return jdbc.sql("select count(*) from " + table + " where customer_id = :id")
                .param("id", customer.number())
                .query(Long.class)
                .single();
    }

    private long openRequests(CustomerId customer) {
        return jdbc.sql("select count(*) from request_record where customer_id = :id and state in ('OPEN', 'WAITING')")
                .param("id", customer.value())
                .query(Long.class)
                .single();
    }
}
