package io.rapport.notes;

import static io.rapport.notes.NoteDesk.id;
import static io.rapport.notes.NoteDesk.path;
import static io.rapport.notes.NoteDesk.write;
import static io.rapport.request.Desk.MONDAY_10;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.access.Role;
import io.rapport.customer.Customers;
import io.rapport.customer.Observation;
import io.rapport.customer.erasure.ErasureReason;
import io.rapport.customer.erasure.Erasures;
import io.rapport.customer.identity.Merges;
import io.rapport.customer.identity.NewMerge;
import io.rapport.engine.EngineClock;
import io.rapport.kernel.CustomerId;
import io.rapport.request.Desk;
import io.rapport.web.Web;
import io.rapport.web.Web.Answer;
import io.rapport.web.Web.Client;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What one notes about somebody, who reads it, and when it is gone. */
@RapportTest
class NoteStoryTest {

    @Autowired
    NoteDesk notes;

    @Autowired
    Web web;

    @Autowired
    Desk desk;

    @Autowired
    Customers customers;

    @Autowired
    Merges merges;

    @Autowired
    Erasures erasures;

    @Autowired
    EngineClock clock;

    @Autowired
    JdbcClient jdbc;

    private CustomerId customer;
    private Client anna;

    @BeforeEach
    void somebody_on_the_phone() {
        clock.moveTo(MONDAY_10);
        customer = desk.stranger();
        anna = notes.looking("notes-anna", customer);
    }

    @Test
    void what_one_notes_the_next_one_knows_until_its_time_is_over() {
        var id = id(write(anna, customer, "relationship", "Wants to be called before ten."));

        var read = notes.looking("notes-ben", customer).get(path(customer));

        assertThat(read.<List<String>>at("$.items[*].id")).containsExactly(id);
        assertThat(read.<String>at("$.items[0].text")).isEqualTo("Wants to be called before ten.");
        assertThat(read.<String>at("$.items[0].author")).isEqualTo("notes-anna");
        assertThat(read.<String>at("$.items[0].expiresAt")).isEqualTo("2029-03-01T09:00:00Z");
        var officer = web.as(Role.PRIVACY_OFFICERS);
        clock.moveTo(MONDAY_10.plus(Duration.ofDays(1094)));
        assertThat(texts(officer.get(path(customer)))).hasSize(1);
        clock.moveTo(MONDAY_10.plus(Duration.ofDays(1095)));
        assertThat(texts(officer.get(path(customer)))).isEmpty();
    }

    @Test
    void who_may_not_see_it_sees_no_more_than_a_dot_and_does_not_write() {
        said("health-note-consent", "granted", 60);
        id(write(anna, customer, "preference", "Prefers letters"));
        var money = id(write(anna, customer, "money", "Pays late."));
        id(write(anna, customer, "health", "Diabetic; needs the lift."));
        var tom = web.as("notes-tom", "agents", "technical-team");

        var read = tom.get(path(customer));

        assertThat(read.<List<String>>at("$.items[*].category")).containsExactly("preference");
        assertThat(read.<String>at("$.items[0].access")).isEqualTo("masked");
        assertThat(read.body()).doesNotContain("letters", "late", "Diabetic");
        assertThat(tom.get(path(customer) + "/" + money).status()).isEqualTo(404);
        assertThat(write(tom, customer, "preference", "Likes tea").status()).isEqualTo(403);
        assertThat(write(web.as(Role.AUDITORS), customer, "money", "Pays late").status())
                .isEqualTo(403);
        assertThat(web.as(Role.PRIVACY_OFFICERS)
                        .get("/api/customers/" + customer + "/reads")
                        .body())
                .contains("note-money", "note-health");
    }

    @Test
    void two_who_are_one_have_one_list_and_each_keeps_what_was_said_of_them() {
        var other = desk.stranger();
        var merge = merges.merge(new NewMerge(other, customer, "One passport.", "lea"));
        var id = id(write(anna, customer, "preference", "Prefers letters"));

        assertThat(anna.get(path(other) + "/" + id).<String>at("$.text")).isEqualTo("Prefers letters");
        merges.undo(other, merge.id(), "lea");

        assertThat(texts(anna.get(path(customer)))).containsExactly("Prefers letters");
        assertThat(texts(web.as(Role.PRIVACY_OFFICERS).get(path(other)))).isEmpty();
    }

    @Test
    void who_is_erased_has_no_notes() {
        id(write(anna, customer, "preference", "Prefers letters"));

        erasures.erase(customer, "paul", ErasureReason.OBJECTION);

        assertThat(jdbc.sql("select count(*) from notes_entry where customer_id = :customer")
                        .param("customer", customer.number())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(web.as(Role.PRIVACY_OFFICERS).get(path(customer)).status()).isEqualTo(410);
        assertThat(web.as(Role.PRIVACY_OFFICERS)
                        .get(path(new CustomerId("C-7")))
                        .status())
                .isEqualTo(404);
    }

    private void said(String kind, String value, int secondsAgo) {
        customers.observe(customer, new Observation(kind, value, "customer", MONDAY_10.minusSeconds(secondsAgo)));
    }

    private static List<String> texts(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.at("$.items[*].text");
    }
}
