package io.rapport.intake.adapter;

import static io.rapport.intake.Messages.STRUCTURED;
import static io.rapport.request.Desk.MONDAY_10;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Journeys;
import io.rapport.RapportTest;
import io.rapport.access.Role;
import io.rapport.customer.Customers;
import io.rapport.engine.EngineClock;
import io.rapport.intake.early.Lookout;
import io.rapport.kernel.CustomerId;
import io.rapport.request.Requests;
import io.rapport.web.Web;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Late, repeated and out of order: whatever the order, the customer is the same in the end, with a history in which
 * everything has its place. Nobody sends anything again, also not what came about a request before the request.
 */
@RapportTest
class AnyOrderTest {

    @Autowired
    Web web;

    @Autowired
    Customers customers;

    @Autowired
    Requests requests;

    @Autowired
    Journeys journeys;

    @Autowired
    Lookout lookout;

    @Autowired
    EngineClock clock;

    @BeforeEach
    void a_month_after_it_began() {
        clock.moveTo(MONDAY_10);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void any_order_and_repetition_end_in_the_same_state(long seed) {
        var dice = new Random(seed);
        var value = dice.nextLong(1000);
        var isWithdrawn = dice.nextBoolean();
        var story = new ArrayList<>(story(Told.aboutSomebody(), value, isWithdrawn));
        var plain = story(Told.aboutSomebody(), value, isWithdrawn);
        for (int i = dice.nextInt(story.size()); i > 0; i--) {
            story.add(story.get(dice.nextInt(story.size())));
        }
        Collections.shuffle(story, dice);

        assertThat(state(sent(story))).isEqualTo(state(sent(plain)));
    }

    /**
     * A contact that moves twice, an account that changes, a contradiction at the same moment and which of the two is said
     * again, what was said, and a request.
     */
    private static List<String> story(Told told, long value, boolean isWithdrawn) {
        var story = new ArrayList<>(List.of(
                told.contact("crm", "2026-02-01T09:00:00Z", "\"city\": \"Bonn\", \"phone\": \"+49 228 901\""),
                told.contact("crm", "2026-02-02T09:00:00Z", "\"city\": \"Köln\", \"email\": \"ida@example.org\""),
                told.contact("crm", "2026-02-03T09:00:00Z", "\"city\": \"Berlin\""),
                told.contact("crm", "2026-02-03T09:00:00Z", "\"city\": \"Wien\""),
                told.contact("crm", "2026-02-05T09:00:00Z", "\"city\": \"Berlin\""),
                told.contact("crm", "2026-02-06T09:00:00Z", "\"city\": \"Berlin\", \"phone\": \"+49 228 901\""),
                told.account("2026-02-02T10:00:00Z", "\"annualValue\": %d, \"currency\": \"EUR\"".formatted(value)),
                told.account("2026-02-04T10:00:00Z", "\"annualValue\": 70, \"currency\": \"EUR\""),
                told.observed("analytics", "2026-02-02T12:00:00Z", "churn-risk", "0.4"),
                told.observed("analytics", "2026-02-03T12:00:00Z", "churn-risk", "0.4"),
                told.observed("crm", "2026-02-04T12:00:00Z", "churn-risk", "0.2"),
                told.activity("1", "2026-02-02T11:00:00Z", "A call."),
                told.activity("2", "2026-02-02T11:00:01Z", "Another call."),
                told.comment("1", "2026-02-01T11:00:00Z", "A ticket."),
                told.submitted("2026-02-20T09:00:00Z", "Something is wrong."),
                told.about("replied", "2026-02-20T10:00:00Z", "It happened again."),
                told.about("replied", "2026-02-20T11:00:00Z", "And again.")));
        if (isWithdrawn) {
            story.add(told.about("withdrawn", "2026-02-20T12:00:00Z", "It is over."));
        }
        return story;
    }

    private CustomerId sent(List<String> events) {
        var customer = new LinkedHashSet<String>();
        for (var event : events) {
            var answer = send(event);
            if (answer.status() == 503) {
                // not because it is early: its request moves right now, and a moment later it is where it listens
                customer.forEach(id -> request(new CustomerId(id)));
                answer = send(event);
            }
            assertThat(answer.status()).as(answer.body()).isEqualTo(202);
            if (!answer.body().contains("waitsUntil")) {
                customer.add(answer.at("$.customer"));
            }
        }
        assertThat(customer).hasSize(1);
        var id = new CustomerId(customer.iterator().next());
        request(id);
        lookout.look();
        return id;
    }

    private Web.Answer send(String event) {
        return web.as(Role.INTEGRATIONS).post("/api/events", STRUCTURED, event);
    }

    private List<String> state(CustomerId id) {
        var facts = customers.facts(id).stream()
                .map(fact -> fact.kind() + " " + fact.value() + " " + fact.source() + " " + fact.observedAt());
        var said = customers.timeline(id, 50, null).items().stream()
                .map(happened -> happened.at() + " " + happened.source() + " " + happened.text());
        var context = customers.context(id);
        return Stream.of(
                        facts,
                        said,
                        Stream.of(context.interactions() + " " + context.lastContactAt()),
                        history(id),
                        request(id))
                .flatMap(lines -> lines)
                .toList();
    }

    /** Everything with its time and what it did; of one moment in any order. */
    private Stream<String> history(CustomerId id) {
        return web
                .as(Role.INTEGRATIONS)
                .get("/api/customers/" + id + "/timeline?limit=200")
                .<List<Map<String, Object>>>at("$.items")
                .stream()
                .map(entry -> Stream.of("at", "type", "source", "kind", "change", "direction", "subject", "text")
                        .map(word -> word + "=" + entry.get(word))
                        .toList()
                        .toString())
                .sorted();
    }

    private Stream<String> request(CustomerId id) {
        var found = requests.list(new Requests.Filter(id, null, null), 5, null).items();
        assertThat(found).hasSize(1);
        journeys.follow(found.get(0).id());
        var now = requests.get(found.get(0).id());
        return Stream.of(
                now.type() + " " + now.state() + " " + now.openedAt() + " " + now.endEvent() + " " + now.reopens());
    }
}
