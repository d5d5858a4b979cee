package io.rapport.workbench;

import static io.rapport.notes.NoteDesk.id;
import static io.rapport.notes.NoteDesk.path;
import static io.rapport.notes.NoteDesk.write;
import static io.rapport.request.work.WorkRequest.WORK_ON_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.notes.NoteDesk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An agent reads what colleagues noted, and notes something, beside the task. */
class NotesBrowserTest extends BrowserStory {

    @Autowired
    NoteDesk notes;

    @Test
    void what_is_noted_beside_the_task_is_looked_at_again_and_nothing_is_lost_when_two_write() {
        var customer = desk.stranger();
        var request = desk.request(customer, "billing-question");
        var ben = notes.looking("notes-ben", customer);
        var first = id(write(ben, customer, "preference", "Prefers letters."));

        var anna = signedIn("anna")
                .opensTask(taskOf(request, WORK_ON_REQUEST))
                .sees("What colleagues noted", "Prefers letters.")
                .presses("Write a note")
                .types("What should colleagues know?", "Her daughter's illness keeps her busy.")
                .takesPicture("notes-1-write")
                .presses("Write note")
                .sees("reads like health")
                .takesPicture("notes-2-look-again")
                .pastes("What should colleagues know?", "Best reached before ten. <b>Always</b>")
                .presses("Write note")
                .sees("Best reached before ten. <b>Always</b>", "relationship · Anna Berg");
        assertThat(ben.get(path(customer)).<String>at("$.items[0].text"))
                .isEqualTo("Best reached before ten. <b>Always</b>");

        anna.presses("Change " + first);
        NoteDesk.change(ben, customer, first, 1, "Prefers e-mail.");
        anna.pastes("What should colleagues know?", "Prefers calls.")
                .presses("Change note")
                .sees("Meanwhile somebody wrote", "“Prefers e-mail.”")
                .takesPicture("notes-3-conflict")
                .presses("Change note")
                .sees("Prefers calls.")
                .takesPicture("notes-4-changed");
        assertThat(ben.get(path(customer) + "/" + first).<String>at("$.text")).isEqualTo("Prefers calls.");

        String own = ben.get(path(customer)).at("$.items[0].id");
        anna.presses("Delete " + own).sees("Delete " + own + " for good?");
        NoteDesk.change(ben, customer, own, 1, "Best reached before nine.");
        anna.presses("Delete note")
                .sees("Meanwhile somebody wrote", "“Best reached before nine.”")
                .takesPicture("notes-5-not-unseen")
                .presses("Delete note")
                .sees("Prefers calls.")
                .doesNotSee("Best reached before nine.");
        assertThat(ben.get(path(customer) + "/" + own).status()).isEqualTo(404);

        signedIn("anna")
                .opens("/notes/guideline", "What may be noted about a customer")
                .takesPicture("notes-6-guideline");
    }
}
