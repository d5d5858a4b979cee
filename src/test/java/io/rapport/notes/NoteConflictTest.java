package io.rapport.notes;

import static io.rapport.notes.NoteDesk.change;
import static io.rapport.notes.NoteDesk.delete;
import static io.rapport.notes.NoteDesk.id;
import static io.rapport.notes.NoteDesk.path;
import static io.rapport.notes.NoteDesk.write;
import static io.rapport.request.Desk.MONDAY_10;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.access.Role;
import io.rapport.customer.hold.LegalHolds;
import io.rapport.engine.EngineClock;
import io.rapport.kernel.CustomerId;
import io.rapport.request.Desk;
import io.rapport.web.Web;
import io.rapport.web.Web.Answer;
import io.rapport.web.Web.Client;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Several people at one note: who changes it, who deletes it, and who is told. */
@RapportTest
class NoteConflictTest {

    private static final int ROUNDS = 8;

    @Autowired
    NoteDesk notes;

    @Autowired
    Web web;

    @Autowired
    Desk desk;

    @Autowired
    LegalHolds holds;

    @Autowired
    EngineClock clock;

    private CustomerId customer;
    private Client anna;
    private Client ben;
    private String note;

    @BeforeEach
    void a_note_that_two_can_see() {
        clock.moveTo(MONDAY_10);
        customer = desk.stranger();
        anna = notes.looking("notes-anna", customer);
        ben = notes.looking("notes-ben", customer);
        note = id(write(anna, customer, "preference", "Prefers letters"));
    }

    @Test
    void who_was_slower_sees_what_the_other_wrote_and_decides_again() {
        assertThat(change(ben, customer, note, 1, "Prefers e-mail").<Integer>at("$.version"))
                .isEqualTo(2);

        var refused = change(anna, customer, note, 1, "Prefers calls");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.<String>at("$.type")).endsWith("notes/changed-meanwhile");
        assertThat(refused.<String>at("$.detail")).contains("version 2").doesNotContain("e-mail");
        assertThat(refused.<Map<String, Object>>at("$.standing"))
                .containsEntry("text", "Prefers e-mail")
                .containsEntry("author", "notes-anna")
                .containsEntry("changedBy", "notes-ben")
                .containsEntry("version", 2)
                .containsKey("changedAt");
        assertThat(change(anna, customer, note, 2, "Prefers calls").status()).isEqualTo(200);
        assertThat(text()).isEqualTo("Prefers calls");
    }

    @Test
    void the_same_words_again_change_nothing() {
        assertThat(change(ben, customer, note, 1, "Prefers letters").<Integer>at("$.version"))
                .isEqualTo(1);
        assertThat(change(ben, customer, note, 1, "Gets chemo, cancer").status())
                .isEqualTo(422);
    }

    @Test
    void of_two_at_the_same_moment_one_is_taken_and_the_other_is_told() throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        try {
            for (int round = 1; round <= ROUNDS; round++) {
                var version = round;
                var start = new CyclicBarrier(2);
                var answers = pool.invokeAll(List.<Callable<Answer>>of(
                        () -> together(start, anna, version), () -> together(start, ben, version)));

                assertThat(List.of(
                                answers.get(0).get().status(),
                                answers.get(1).get().status()))
                        .containsExactlyInAnyOrder(200, 409);
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(anna.get(path(customer) + "/" + note).<Integer>at("$.version"))
                .isEqualTo(ROUNDS + 1);
    }

    private Answer together(CyclicBarrier start, Client writer, int version) throws Exception {
        start.await();
        return change(writer, customer, note, version, "Version %d of %d".formatted(version, writer.hashCode()));
    }

    @Test
    void what_a_colleague_changed_just_before_is_not_deleted_unseen() {
        change(ben, customer, note, 1, "Prefers e-mail; letters come back");

        var refused = delete(anna, customer, note, 1);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.<String>at("$.type")).endsWith("notes/changed-meanwhile");
        assertThat(refused.<Map<String, Object>>at("$.standing"))
                .containsEntry("text", "Prefers e-mail; letters come back")
                .containsEntry("changedBy", "notes-ben")
                .containsEntry("version", 2);
        var blind = anna.delete(path(customer) + "/" + note);
        assertThat(blind.status()).isEqualTo(422);
        assertThat(blind.<String>at("$.errors[0].field")).isEqualTo("version");
        assertThat(text()).isEqualTo("Prefers e-mail; letters come back");
        assertThat(delete(anna, customer, note, 2).status()).isEqualTo(204);
    }

    @Test
    void its_author_a_lead_or_a_privacy_officer_deletes_it_and_nobody_else() {
        assertThat(delete(ben, customer, note, 1).status()).isEqualTo(403);
        assertThat(delete(web.as(Role.INTEGRATIONS), customer, note, 1).status())
                .isEqualTo(403);
        assertThat(delete(anna, customer, note, 1).status()).isEqualTo(204);
        assertThat(delete(anna, customer, note, 1).status()).isEqualTo(404);
        for (var role : List.of(Role.LEADS, Role.PRIVACY_OFFICERS)) {
            var another = id(write(anna, customer, "preference", "Prefers letters"));
            assertThat(delete(web.as(role), customer, another, 1).status()).isEqualTo(204);
        }
        assertThat(anna.get(path(customer)).<List<Object>>at("$.items")).isEmpty();
    }

    @Test
    void under_legal_hold_nothing_that_was_written_goes() {
        holds.place(customer, "A claim is pending", "paul");

        assertThat(change(anna, customer, note, 1, "Prefers e-mail").status()).isEqualTo(409);
        assertThat(delete(anna, customer, note, 1).body()).contains("notes/under-hold");

        assertThat(text()).isEqualTo("Prefers letters");
        id(write(anna, customer, "preference", "Prefers e-mail"));
        holds.lift(customer);
        assertThat(change(anna, customer, note, 1, "Prefers calls").status()).isEqualTo(200);
    }

    @Test
    void a_note_is_nobody_elses() {
        var other = desk.stranger();
        var stranger = notes.looking("notes-anna", other);

        assertThat(stranger.get(path(other) + "/" + note).status()).isEqualTo(404);
        assertThat(change(stranger, other, note, 1, "Prefers e-mail").status()).isEqualTo(404);
        assertThat(delete(stranger, other, note, 1).status()).isEqualTo(404);
    }

    private String text() {
        return anna.get(path(customer) + "/" + note).at("$.text");
    }
}
