package io.rapport.customer.nightly;

import static io.rapport.request.Desk.MONDAY_10;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.alone.AloneTest;
import io.rapport.customer.Customers;
import io.rapport.customer.Observation;
import io.rapport.customer.hold.LegalHolds;
import io.rapport.customer.needtoknow.Reader;
import io.rapport.engine.EngineClock;
import io.rapport.kernel.CustomerId;
import io.rapport.notes.NewNote;
import io.rapport.notes.NewNote.Words;
import io.rapport.notes.Notes;
import io.rapport.request.Desk;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Notes over the nights: what is over goes for good, what is held stays. */
@AloneTest
class NotesAtNightTest {

    private static final Reader CRM = new Reader("notes-crm", List.of("integrations"));

    @Autowired
    Retention retention;

    @Autowired
    Notes notes;

    @Autowired
    Desk desk;

    @Autowired
    Customers customers;

    @Autowired
    LegalHolds holds;

    @Autowired
    EngineClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void no_night_yet() {
        jdbc.sql("delete from customer_retention_report").update();
        jdbc.sql("delete from customer_retention_run").update();
        clock.moveTo(MONDAY_10);
    }

    @Test
    void each_goes_when_its_category_says_and_none_of_who_is_held() {
        var one = noted("money", "preference");
        var held = noted("money", "preference");
        holds.place(held, "A claim is pending", "paul");

        nightAfter(364);
        assertThat(categories(one)).containsExactly("money", "preference");
        nightAfter(366);
        assertThat(categories(one)).containsExactly("preference");
        nightAfter(731);
        assertThat(categories(one)).isEmpty();
        assertThat(categories(held)).containsExactly("money", "preference");

        holds.lift(held);
        nightAfter(732);
        assertThat(categories(held)).isEmpty();
    }

    @Test
    void what_needs_a_consent_goes_in_the_night_after_it_was_withdrawn() {
        var customer = desk.stranger();
        said(customer, "family-note-consent", "granted", 0);
        note(customer, "family");
        note(customer, "relationship");

        nightAfter(1);
        assertThat(categories(customer)).containsExactly("family", "relationship");
        said(customer, "family-note-consent", "withdrawn", 1);
        nightAfter(2);

        assertThat(categories(customer)).containsExactly("relationship");
    }

    @Test
    void whoever_left_is_not_remembered_in_words() {
        var customer = noted("relationship");
        customers.observe(customer, new Observation("customer-until", "2026-03-02", "crm", MONDAY_10));

        nightAfter(20);
        assertThat(categories(customer)).containsExactly("relationship");
        nightAfter(33);

        assertThat(categories(customer)).isEmpty();
    }

    private CustomerId noted(String... categories) {
        var customer = desk.stranger();
        for (var category : categories) {
            note(customer, category);
        }
        return customer;
    }

    private void note(CustomerId customer, String category) {
        notes.write(CRM, customer, new NewNote(category, "crm", new Words("Said in a few words.", false)));
    }

    private void said(CustomerId customer, String kind, String value, int days) {
        customers.observe(customer, new Observation(kind, value, "customer", MONDAY_10.plus(Duration.ofDays(days))));
    }

    private void nightAfter(int days) {
        clock.moveTo(MONDAY_10.plus(Duration.ofDays(days)));
        assertThat(retention.runIfDue()).isTrue();
    }

    private List<String> categories(CustomerId customer) {
        return jdbc.sql("select category from notes_entry where customer_id = :customer order by category")
                .param("customer", customer.number())
                .query(String.class)
                .list();
    }
}
