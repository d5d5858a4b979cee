package io.rapport.customer.inuse;

import static io.rapport.request.Desk.MONDAY_10;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.customer.Customers;
import io.rapport.customer.FactId;
import io.rapport.customer.Observation;
import io.rapport.customer.freshness.DecisionFacts;
import io.rapport.customer.inuse.WrongRefusals.AlreadySaidWrong;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import io.rapport.request.Desk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever is said, and said to be wrong of it: in any order, and twice, it ends in the same state. */
@RapportTest
class SayingInAnyOrderTest {

    private static final int STEPS = 8;
    private static final int ORDERS = 4;

    /** A source says something, {@code daysAgo}; or somebody says that this is wrong. */
    private record Step(String source, String value, int daysAgo, boolean wrong) {

        Step saidToBeWrong() {
            return new Step(source, value, daysAgo, true);
        }

        Step said() {
            return new Step(source, value, daysAgo, false);
        }
    }

    @Autowired
    Desk desk;

    @Autowired
    Customers customers;

    @Autowired
    DecisionFacts facts;

    @Autowired
    WrongFacts wrongFacts;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void it_ends_the_same(long seed) {
        var random = new Random(seed);
        var said = new ArrayList<Step>();
        for (int i = 0; i < STEPS; i++) {
            said.add(new Step(
                    List.of("crm", "erp", "customer").get(random.nextInt(3)),
                    List.of("none", "standard", "premium").get(random.nextInt(3)),
                    i + 1,
                    false));
        }
        var all = new ArrayList<>(said);
        said.stream().filter(step -> random.nextInt(3) == 0).forEach(step -> {
            all.add(step.saidToBeWrong());
            all.add(step.saidToBeWrong());
        });

        var first = endOf(all);
        for (int i = 0; i < ORDERS; i++) {
            Collections.shuffle(all, random);
            assertThat(endOf(all)).as("in the order %s", all).isEqualTo(first);
        }
    }

    /** How a new customer stands after these; what is said to be wrong before it was said is said right before. */
    private Map<String, Object> endOf(List<Step> steps) {
        var ida = desk.stranger();
        var about = desk.request(ida, "billing-question");
        var known = new HashMap<Step, FactId>();
        for (var step : steps) {
            var fact = known.computeIfAbsent(step.said(), said -> observe(ida, said));
            if (step.wrong()) {
                say(ida, fact, about);
            }
        }
        var contract = facts.of(ida, "tier").stream()
                .filter(fact -> fact.kind().kind().equals("contract"))
                .findFirst()
                .orElseThrow();
        return Map.of(
                "standing",
                contract.standing(),
                "said",
                contract.said().stream()
                        .map(fact -> List.of(fact.source(), fact.value(), String.valueOf(fact.saidWrongAt())))
                        .toList(),
                "reports",
                jdbc.sql("select count(*) from customer_wrong_fact where customer_id = :customer")
                        .param("customer", ida.number())
                        .query(Long.class)
                        .single());
    }

    private FactId observe(CustomerId customer, Step said) {
        var at = MONDAY_10.minus(Duration.ofDays(said.daysAgo()));
        return customers.observe(customer, new Observation("contract", said.value(), said.source(), at));
    }

    private void say(CustomerId customer, FactId fact, RequestId about) {
        try {
            wrongFacts.say(customer, "contract", fact, about, "anna", null);
        } catch (AlreadySaidWrong twice) {
            assertThat(twice.said().fact()).isEqualTo(fact);
        }
    }
}
