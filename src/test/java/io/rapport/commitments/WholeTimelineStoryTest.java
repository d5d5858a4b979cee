package io.rapport.commitments;

import static io.rapport.notes.NoteDesk.write;
import static io.rapport.request.Desk.MONDAY_10;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.customer.Customers;
import io.rapport.customer.Direction;
import io.rapport.customer.NewInteraction;
import io.rapport.customer.Observation;
import io.rapport.engine.EngineClock;
import io.rapport.kernel.CustomerId;
import io.rapport.notes.NoteDesk;
import io.rapport.request.Desk;
import io.rapport.web.Web;
import io.rapport.web.Web.Answer;
import io.rapport.web.Web.Client;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One line of what was said, became known, was noted and promised, each with its source and its time. */
@RapportTest
class WholeTimelineStoryTest {

    @Autowired
    NoteDesk people;

    @Autowired
    Web web;

    @Autowired
    Desk desk;

    @Autowired
    Customers customers;

    @Autowired
    EngineClock clock;

    private CustomerId customer;
    private Client anna;

    @BeforeEach
    void a_customer_of_whom_something_is_known() {
        clock.moveTo(MONDAY_10);
        customer = desk.stranger();
        said("contract", "standard", "crm", 500);
        said("contract", "standard", "crm", 400);
        said("contract", "premium", "crm", 300);
        said("accessibility-consent", "granted", "customer", 200);
        said("accessibility-need", "Large print", "customer", 150);
        talked(100);
        anna = people.looking("line-anna", customer);
        NoteDesk.id(write(anna, customer, "preference", "Prefers letters"));
        PromiseDesk.id(PromiseDesk.give(anna, customer, "We call", MONDAY_10.plusSeconds(60), ""));
    }

    @Test
    void everything_stands_in_one_order_with_source_and_time() {
        var line = anna.get(path(""));

        assertThat(line.<List<String>>at("$.items[*].type"))
                .containsExactly("note", "commitment", "interaction", "fact", "fact", "fact", "fact", "fact");
        assertThat(line.<List<String>>at("$.items[*].text"))
                .containsExactly(
                        "Prefers letters",
                        "We call",
                        "Hello",
                        "Large print",
                        "granted",
                        "premium",
                        "standard",
                        "standard");
        assertThat(line.<List<String>>at("$.items[?(@.kind=='contract')].change"))
                .containsExactly("changed", "confirmed", "first");
        assertThat(line.<List<String>>at("$.items[*].source"))
                .containsExactly("agent", "agent", "test", "customer", "customer", "crm", "crm", "crm");
        assertThat(line.<List<String>>at("$.items[?(@.kind=='contract')].at"))
                .containsExactly(before(300), before(400), before(500));
        assertThat(line.<List<String>>at("$.items[*].recordedAt")).hasSize(8);
        assertThat(line.<String>at("$.items[0].author")).isEqualTo("line-anna");
        assertThat(line.<String>at("$.items[1].state")).isEqualTo("open");
    }

    @Test
    void pages_neither_repeat_nor_skip_also_where_all_is_at_the_same_moment() {
        for (int i = 0; i < 3; i++) {
            talked(0);
            said("city", "Town " + i, "crm", 0);
            NoteDesk.id(write(anna, customer, "preference", "Another " + i));
        }
        var whole = ids(anna.get(path("?limit=200")));
        assertThat(whole).hasSize(17).doesNotHaveDuplicates();

        for (int limit = 1; limit <= 5; limit++) {
            var seen = new ArrayList<String>();
            var page = anna.get(path("?limit=" + limit));
            seen.addAll(ids(page));
            while (page.body().contains("\"next\"")) {
                page = anna.get(path("?limit=" + limit + "&after=" + page.at("$.next")));
                seen.addAll(ids(page));
            }
            assertThat(seen).as("pages of %d", limit).containsExactlyElementsOf(whole);
        }
    }

    @Test
    void a_reader_chooses_and_a_consent_that_is_withdrawn_hides_what_it_covered() {
        assertThat(anna.get(path("?type=interaction")).<List<String>>at("$.items[*].text"))
                .containsExactly("Hello");
        assertThat(anna.get(path("?type=note,commitment")).<List<String>>at("$.items[*].text"))
                .containsExactly("Prefers letters", "We call");
        assertThat(anna.get(path("?type=rumour")).status()).isEqualTo(422);

        said("accessibility-consent", "withdrawn", "customer", 10);

        assertThat(anna.get(path("")).body()).contains("withdrawn").doesNotContain("Large print");
    }

    @Test
    void without_a_task_words_are_dots_and_what_may_not_even_be_known_is_not_there() {
        said("churn-risk", "0.71", "analytics", 5);

        var line = web.as("line-tom", "agents", "technical-team").get(path(""));

        assertThat(line.<List<String>>at("$.items[*].access")).isNotEmpty().containsOnly("masked");
        assertThat(line.body()).doesNotContain("Prefers", "We call", "Hello", "Large", "premium", "churn-risk", "0.71");
    }

    private static List<String> ids(Answer page) {
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        return page.at("$.items[*].id");
    }

    private void said(String kind, String value, String source, int secondsAgo) {
        customers.observe(customer, new Observation(kind, value, source, MONDAY_10.minusSeconds(secondsAgo)));
    }

    private void talked(int secondsAgo) {
        var at = MONDAY_10.minusSeconds(secondsAgo);
        customers.record(
                customer,
                new NewInteraction(
                        "test", UUID.randomUUID().toString(), "email", Direction.INBOUND, "Hi", "Hello", at, null));
    }

    private static String before(int seconds) {
        Instant at = MONDAY_10.minusSeconds(seconds);
        return at.toString();
    }

    private String path(String query) {
        return "/api/customers/" + customer + "/timeline" + query;
    }
}
