package io.rapport.intake.early;

import static io.rapport.intake.Messages.STRUCTURED;
import static io.rapport.intake.Messages.event;
import static io.rapport.intake.Messages.fresh;
import static io.rapport.intake.Messages.submission;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.access.Role;
import io.rapport.customer.Customers;
import io.rapport.customer.SourceIdentifier;
import io.rapport.intake.Together;
import io.rapport.web.Web;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A request and what is about it arrive at the same moment, and somebody looks after those that wait. */
@RapportTest
class EarlyAtOnceTest {

    @Autowired
    Web web;

    @Autowired
    Customers customers;

    @Autowired
    EarlyEvents early;

    @Autowired
    Lookout lookout;

    @RepeatedTest(12)
    void whoever_is_first_each_is_done_once() throws Exception {
        var theirs = fresh();
        var replied = event("request.replied", fresh(), about(theirs, "It is number 7."));
        var another = event("request.replied", fresh(), about(theirs, "It is number 8."));
        var submitted = event("request.submitted", fresh(), submission(theirs, "Wrong invoice."));
        web.as(Role.INTEGRATIONS);

        var answers = atOnce(
                List.of(() -> sent(replied), () -> sent(submitted), () -> sent(another), () -> sent(replied), () -> {
                    lookout.look();
                    return 202;
                }));

        assertThat(answers).allMatch(List.of(202, 503)::contains);
        // who was told 503 sends it again, as ever; who was told 202 does not
        var events = List.of(replied, submitted, another, replied);
        for (int i = 0; i < events.size(); i++) {
            if (answers.get(i) == 503) {
                assertThat(sent(events.get(i))).isEqualTo(202);
            }
        }
        lookout.look();
        assertThat(early.whoseRequestCame()).isEmpty();
        var customer = customers.find(new SourceIdentifier("crm", theirs)).orElseThrow();
        assertThat(customers.timeline(customer, 10, null).items())
                .extracting(said -> said.text())
                .containsExactlyInAnyOrder("It is number 7.", "It is number 8.", "Wrong invoice.");
        assertThat(Stream.of(replied, another).map(this::answered)).allMatch(answer -> answer.contains("\"request\""));
    }

    private static String about(String externalId, String text) {
        return "{\"externalId\": \"%s\", \"text\": \"%s\"}".formatted(externalId, text);
    }

    private static List<Integer> atOnce(List<Callable<Integer>> calls) throws Exception {
        var start = new CyclicBarrier(calls.size());
        var callers = Executors.newFixedThreadPool(calls.size());
        try {
            var answers = new ArrayList<Integer>();
            for (var answer : callers.invokeAll(calls.stream()
                    .<Callable<Integer>>map(call -> () -> {
                        Together.at(start);
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

    private int sent(String event) {
        return web.nobody()
                .withPassword("web-" + Role.INTEGRATIONS.group(), Web.PASSWORD)
                .post("/api/events", STRUCTURED, event)
                .status();
    }

    private String answered(String event) {
        return web.as(Role.INTEGRATIONS).post("/api/events", STRUCTURED, event).body();
    }
}
