package io.rapport.intake.adapter;

import static io.rapport.intake.Messages.STRUCTURED;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.access.Role;
import io.rapport.customer.Customers;
import io.rapport.kernel.CustomerId;
import io.rapport.web.Web;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Late, repeated and out of order: whatever the order, the customer is the same in the end. */
@RapportTest
class AnyOrderTest {

    @Autowired
    Web web;

    @Autowired
    Customers customers;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void any_order_and_repetition_end_in_the_same_state(long seed) {
        var dice = new Random(seed);
        var inOrder = Told.aboutSomebody();
        var shuffled = Told.aboutSomebody();
        var story = new ArrayList<>(story(shuffled, dice.nextLong(1000)));
        var plain = story(inOrder, new Random(seed).nextLong(1000));
        for (int i = dice.nextInt(story.size()); i > 0; i--) {
            story.add(story.get(dice.nextInt(story.size())));
        }
        Collections.shuffle(story, dice);

        assertThat(state(sent(story))).isEqualTo(state(sent(plain)));
    }

    /** A contact that moves twice, an account that changes, a contradiction at the same moment, and what was said. */
    private static List<String> story(Told told, long value) {
        return List.of(
                told.contact("crm", "2026-02-01T09:00:00Z", "\"city\": \"Bonn\", \"phone\": \"+49 228 901\""),
                told.contact("crm", "2026-02-02T09:00:00Z", "\"city\": \"Köln\", \"email\": \"ida@example.org\""),
                told.contact("crm", "2026-02-03T09:00:00Z", "\"city\": \"Berlin\""),
                told.contact("crm", "2026-02-03T09:00:00Z", "\"city\": \"Wien\""),
                told.account("2026-02-02T10:00:00Z", "\"annualValue\": %d, \"currency\": \"EUR\"".formatted(value)),
                told.account("2026-02-04T10:00:00Z", "\"annualValue\": 70, \"currency\": \"EUR\""),
                told.activity("1", "2026-02-02T11:00:00Z", "A call."),
                told.activity("2", "2026-02-02T11:00:01Z", "Another call."),
                told.comment("1", "2026-02-01T11:00:00Z", "A ticket."));
    }

    private CustomerId sent(List<String> events) {
        var sender = web.as(Role.INTEGRATIONS);
        var customer = events.stream()
                .map(event -> {
                    var answer = sender.post("/api/events", STRUCTURED, event);
                    assertThat(answer.status()).as(answer.body()).isEqualTo(202);
                    return answer.<String>at("$.customer");
                })
                .distinct()
                .toList();
        assertThat(customer).hasSize(1);
        return new CustomerId(customer.get(0));
    }

    private List<String> state(CustomerId id) {
        var facts = customers.facts(id).stream()
                .map(fact -> fact.kind() + " " + fact.value() + " " + fact.source() + " " + fact.observedAt());
        var said = customers.timeline(id, 50, null).items().stream()
                .map(happened -> happened.at() + " " + happened.source() + " " + happened.text());
        var context = customers.context(id);
        return Stream.of(facts, said, Stream.of(context.interactions() + " " + context.lastContactAt()))
                .flatMap(lines -> lines)
                .toList();
    }
}
