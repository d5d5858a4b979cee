package io.rapport.notes;

import static io.rapport.notes.NoteDesk.change;
import static io.rapport.notes.NoteDesk.delete;
import static io.rapport.notes.NoteDesk.id;
import static io.rapport.notes.NoteDesk.note;
import static io.rapport.notes.NoteDesk.path;
import static io.rapport.notes.NoteDesk.write;
import static io.rapport.request.Desk.MONDAY_10;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.access.Role;
import io.rapport.engine.EngineClock;
import io.rapport.kernel.CustomerId;
import io.rapport.request.Desk;
import io.rapport.web.Web;
import io.rapport.web.Web.Answer;
import io.rapport.web.Web.Client;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody may do with a note that is there, and what the list says of that. */
@RapportTest
class NoteRightsTest {

    private static final String NO_SUCH_NOTE = "N-999999999";

    @Autowired
    NoteDesk notes;

    @Autowired
    Web web;

    @Autowired
    Desk desk;

    @Autowired
    EngineClock clock;

    private CustomerId customer;
    private Client anna;

    @BeforeEach
    void somebody_on_the_phone() {
        clock.moveTo(MONDAY_10);
        customer = desk.stranger();
        anna = notes.looking("notes-anna", customer);
    }

    @Test
    void what_a_system_noted_is_put_right_by_whoever_works_on_the_case_and_in_the_own_name() {
        var crm = web.as(Role.INTEGRATIONS);
        var id = id(crm.post(path(customer), note("preference", "Prefers letters", "crm", false)));

        assertThat(change(anna, customer, id, 1, "Prefers e-mail").<Integer>at("$.version"))
                .isEqualTo(2);

        assertThat(shown(anna, id))
                .containsEntry("text", "Prefers e-mail")
                .containsEntry("source", "agent")
                .containsEntry("author", "web-integrations")
                .containsEntry("changedBy", "notes-anna");
        assertThat(anna.post(path(customer), note("preference", "Prefers fax", "crm", false))
                        .body())
                .contains("not-in-your-name");
        var said = id(anna.post(path(customer), note("preference", "Prefers fax", "customer", false)));
        change(anna, customer, said, 1, "Prefers calls");
        assertThat(shown(anna, said)).containsEntry("source", "customer");
    }

    @Test
    void a_note_one_may_not_know_of_is_answered_as_one_that_is_not_there() {
        var money = id(write(anna, customer, "money", "Pays late."));
        var tom = web.as("notes-tom", "agents", "technical-team");

        alike(money, tom.get(path(customer) + "/" + money), tom.get(path(customer) + "/" + NO_SUCH_NOTE));
        alike(
                money,
                change(tom, customer, money, 1, "Pays early."),
                change(tom, customer, NO_SUCH_NOTE, 1, "Pays early."));
        for (var person : List.of(tom, web.as(Role.LEADS))) {
            alike(money, delete(person, customer, money, 1), delete(person, customer, NO_SUCH_NOTE, 1));
        }
        assertThat(shown(anna, money)).containsEntry("text", "Pays late.");
    }

    private static void alike(String hidden, Answer answer, Answer unknown) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(404).isEqualTo(unknown.status());
        assertThat(answer.body().replace(hidden, NO_SUCH_NOTE)).isEqualTo(unknown.body());
    }

    @Test
    void each_note_says_what_its_reader_may_do_with_it_and_that_is_so() {
        var id = id(write(anna, customer, "preference", "Prefers letters"));

        assertThat(shown(anna, id)).containsEntry("mayChange", true).containsEntry("mayDelete", true);
        var ben = notes.looking("notes-ben", customer);
        assertThat(shown(ben, id)).containsEntry("mayChange", true).containsEntry("mayDelete", false);
        assertThat(delete(ben, customer, id, 1).status()).isEqualTo(403);
        var lead = web.as(Role.LEADS);
        assertThat(shown(lead, id)).containsEntry("mayChange", false).containsEntry("mayDelete", true);
        assertThat(change(lead, customer, id, 1, "Prefers e-mail").status()).isEqualTo(403);
        for (var role : List.of(Role.AUDITORS, Role.PRIVACY_OFFICERS)) {
            var reader = web.as(role);
            assertThat(shown(reader, id))
                    .containsEntry("text", "Prefers letters")
                    .containsEntry("mayChange", false)
                    .containsEntry("mayDelete", role == Role.PRIVACY_OFFICERS);
            assertThat(change(reader, customer, id, 1, "Prefers e-mail").status())
                    .isEqualTo(403);
            assertThat(reader.get("/api/customers/" + customer + "/note-categories")
                            .<List<Object>>at("$.items"))
                    .isEmpty();
            assertThat(write(reader, customer, "preference", "Likes tea").status())
                    .isEqualTo(403);
        }
        assertThat(delete(lead, customer, id, 1).status()).isEqualTo(204);
    }

    private Map<String, Object> shown(Client reader, String id) {
        return reader.get(path(customer)).<List<Map<String, Object>>>at("$.items[?(@.id=='%s')]".formatted(id)).stream()
                .findFirst()
                .orElseThrow();
    }
}
