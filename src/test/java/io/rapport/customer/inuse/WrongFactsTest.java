package io.rapport.customer.inuse;

import static io.rapport.request.Desk.MONDAY_10;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.RapportTest;
import io.rapport.customer.Customers;
import io.rapport.customer.FactId;
import io.rapport.customer.Observation;
import io.rapport.customer.Refusals.FieldRefused;
import io.rapport.customer.freshness.DecisionFact;
import io.rapport.customer.freshness.DecisionFacts;
import io.rapport.customer.freshness.Standing;
import io.rapport.customer.inuse.WrongRefusals.AlreadySaidWrong;
import io.rapport.customer.inuse.WrongRefusals.NothingKnown;
import io.rapport.engine.EngineClock;
import io.rapport.intake.Together;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import io.rapport.request.Desk;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is said to be wrong is said once, and counts as not known until somebody says something newer. */
@RapportTest
class WrongFactsTest {

    @Autowired
    Desk desk;

    @Autowired
    Customers customers;

    @Autowired
    DecisionFacts facts;

    @Autowired
    WrongFacts wrongFacts;

    @Autowired
    EngineClock clock;

    private CustomerId ida;
    private RequestId about;

    @BeforeEach
    void somebody_works_on_a_case() {
        ida = desk.stranger();
        about = desk.request(ida, "billing-question");
    }

    @Test
    void it_counts_again_when_it_is_heard_anew_even_if_the_same_is_said() {
        said("premium", "crm", 10);
        var wrong = wrongFacts.say(ida, "contract", null, about, "anna", null);
        assertThat(wrong.source()).isEqualTo("crm");
        assertThat(wrong.age()).isEqualTo(Duration.ofDays(10));
        assertThat(contract().standing()).isEqualTo(Standing.WRONG);
        assertThat(contract().isToVerify()).isTrue();

        clock.moveTo(MONDAY_10.plusSeconds(60));
        customers.observe(ida, new Observation("contract", "premium", "crm", MONDAY_10.plusSeconds(60)));

        assertThat(contract().standing()).isEqualTo(Standing.FRESH);
        assertThat(customers.fact(ida, "contract").orElseThrow().saidWrongAt()).isNull();
    }

    @Test
    void what_others_had_said_alike_is_wrong_too_and_what_is_wrong_contradicts_nobody() {
        said("premium", "erp", 20);
        said("premium", "crm", 10);
        var erp = said("premium", "erp", 15);
        wrongFacts.say(ida, "contract", erp, about, "anna", null);
        assertThat(contract().standing()).as("the newest says the same").isEqualTo(Standing.WRONG);

        said("standard", "crm", 5);
        assertThat(contract().standing()).as("what erp said is wrong").isEqualTo(Standing.FRESH);
    }

    @Test
    void it_is_refused_with_what_to_do_and_nothing_is_written() {
        var crm = said("premium", "crm", 10);
        assertThatThrownBy(() -> say("shoe-size", null, null))
                .isInstanceOf(FieldRefused.class)
                .hasMessageContaining("is not declared. Declared are:");
        assertThatThrownBy(() -> say("city", null, null)).isInstanceOf(NothingKnown.class);
        assertThatThrownBy(() -> say("contract", new FactId("F-1"), null)).isInstanceOf(NothingKnown.class);
        assertThatThrownBy(() -> say("contract", crm, "gold")).isInstanceOf(FieldRefused.class);
        assertThatThrownBy(() -> say("contract", crm, "premium")).hasMessageContaining("which you say is wrong");
        assertThat(contract().standing()).isEqualTo(Standing.FRESH);

        wrongFacts.say(ida, "contract", crm, about, "anna", null);
        assertThatThrownBy(() -> wrongFacts.say(ida, "contract", crm, about, "ben", "standard"))
                .isInstanceOfSatisfying(
                        AlreadySaidWrong.class,
                        refused -> assertThat(refused.said().by()).isEqualTo("anna"));
        assertThat(customers.facts(ida)).hasSize(1);
    }

    @RepeatedTest(3)
    void of_two_at_once_one_says_it_and_the_other_sees_it() throws Exception {
        var crm = said("premium", "crm", 10);
        var start = new CyclicBarrier(2);
        try (var people = new Closing(Executors.newFixedThreadPool(2))) {
            List<Callable<String>> both = List.of(() -> saying(start, crm, "anna"), () -> saying(start, crm, "ben"));
            var answers = people.all(both);
            assertThat(answers).containsAnyOf("anna said it", "ben said it");
            assertThat(answers).containsAnyOf("anna sees ben", "ben sees anna");
        }
    }

    private String saying(CyclicBarrier start, FactId fact, String by) {
        Together.at(start);
        try {
            return wrongFacts.say(ida, "contract", fact, about, by, null).by() + " said it";
        } catch (AlreadySaidWrong slower) {
            return by + " sees " + slower.said().by();
        }
    }

    private WrongFact say(String kind, FactId seen, String right) {
        return wrongFacts.say(ida, kind, seen, about, "anna", right);
    }

    private FactId said(String value, String source, int daysAgo) {
        return customers.observe(
                ida, new Observation("contract", value, source, MONDAY_10.minus(Duration.ofDays(daysAgo))));
    }

    private DecisionFact contract() {
        return facts.of(ida, "tier").stream()
                .filter(fact -> fact.kind().kind().equals("contract"))
                .findFirst()
                .orElseThrow();
    }

    /** Java 17 cannot close its executors. */
    private record Closing(java.util.concurrent.ExecutorService pool) implements AutoCloseable {

        List<String> all(List<Callable<String>> work) throws Exception {
            var answers = new java.util.ArrayList<String>();
            for (var done : pool.invokeAll(work)) {
                answers.add(done.get());
            }
            return answers;
        }

        @Override
        public void close() {
            pool.shutdown();
        }
    }
}
