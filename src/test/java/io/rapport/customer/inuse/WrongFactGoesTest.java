package io.rapport.customer.inuse;

import static io.rapport.request.Desk.MONDAY_10;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.customer.disclosure.DisclosedItem;
import io.rapport.customer.erasure.ErasureReason;
import io.rapport.customer.erasure.Erasures;
import io.rapport.customer.identity.Merges;
import io.rapport.customer.identity.NewMerge;
import io.rapport.customer.retention.RetainedItem;
import io.rapport.customer.retention.StartEvent;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import io.rapport.request.Desk;
import io.rapport.request.Requests;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was said to be wrong goes with the customer and after its period, is in the customer's copy, and stays counted. */
@RapportTest
class WrongFactGoesTest {

    private static final Map<String, Instant> UNTIL_NOW = Map.of("wrong-fact", MONDAY_10);

    @Autowired
    Desk desk;

    @Autowired
    Requests requests;

    @Autowired
    WrongFacts wrongFacts;

    @Autowired
    WrongFactItems items;

    @Autowired
    WrongFactsDisclosed disclosed;

    @Autowired
    Merges merges;

    @Autowired
    Erasures erasures;

    @Autowired
    JdbcClient jdbc;

    private CustomerId ida;
    private RequestId about;

    @BeforeEach
    void a_fact_was_said_to_be_wrong() {
        ida = desk.customerWith("city", "Bonn", "contract", "premium");
        about = desk.request(ida, "billing-question");
        wrongFacts.say(ida, "city", null, about, "anna", null);
    }

    @Test
    void erasing_the_customer_leaves_a_count_and_nobody_in_it() {
        var before = counted();
        requests.withdraw(about);

        erasures.erase(ida, "paul", ErasureReason.OBJECTION);

        assertThat(kept()).isZero();
        assertThat(counted()).isEqualTo(before + 1);
        assertThat(items.stock(List.of(ida))).first().satisfies(stock -> assertThat(stock.count())
                .isZero());
    }

    @Test
    void after_its_period_it_goes_by_itself_and_stays_counted() {
        wrongFacts.say(ida, "contract", null, about, "anna", null);
        var before = counted();

        var due = items.of(List.of(ida), UNTIL_NOW);
        assertThat(due)
                .hasSize(2)
                .extracting(RetainedItem::starts)
                .containsOnly(Map.of(StartEvent.RECORDED, MONDAY_10));
        assertThat(items.of(List.of(ida), Map.of("wrong-fact", MONDAY_10.minusSeconds(1))))
                .isEmpty();
        items.remove(ida, due.subList(0, 1));

        assertThat(kept()).isEqualTo(1);
        assertThat(counted()).isEqualTo(before + 1);
    }

    @Test
    void the_customers_copy_says_it_under_whichever_id() {
        var other = desk.customerWith("city", "Mainz");
        var merged = merges.merge(new NewMerge(other, ida, "One passport.", "lea"));

        assertThat(disclosed.of(List.of(other, ida)))
                .containsExactly(new DisclosedItem(
                        MONDAY_10,
                        "City, as said by: Customer relationship management (while working on %s)".formatted(about),
                        null));

        merges.undo(other, merged.id(), "lea");
        assertThat(disclosed.of(List.of(other))).isEmpty();
        assertThat(disclosed.of(List.of(ida))).hasSize(1);
    }

    private long kept() {
        return jdbc.sql("select count(*) from customer_wrong_fact where customer_id = :customer")
                .param("customer", ida.number())
                .query(Long.class)
                .single();
    }

    private long counted() {
        return jdbc.sql("select coalesce(sum(reports), 0) from customer_wrong_residue"
                        + " where said_in = date '2026-03-01' and source = 'crm' and kind in ('city', 'contract')")
                .query(Long.class)
                .single();
    }
}
