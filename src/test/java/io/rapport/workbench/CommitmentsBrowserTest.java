package io.rapport.workbench;

import static io.rapport.commitments.PromiseDesk.change;
import static io.rapport.commitments.PromiseDesk.give;
import static io.rapport.commitments.PromiseDesk.id;
import static io.rapport.commitments.PromiseDesk.path;
import static io.rapport.commitments.PromiseDesk.settle;
import static io.rapport.request.Desk.MONDAY_10;
import static io.rapport.request.work.WorkRequest.WORK_ON_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.capacity.Pieces;
import io.rapport.capacity.StrictTeams;
import io.rapport.capacity.given.GivenPromises;
import io.rapport.capacity.given.Outcome;
import io.rapport.engine.EngineClock;
import io.rapport.kernel.RequestType;
import io.rapport.kernel.TeamId;
import io.rapport.notes.NoteDesk;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * An agent sees what was promised, writes a promise down, gives one another owner, and says that one was kept, also when
 * a colleague was faster; a manager sees who holds what.
 */
class CommitmentsBrowserTest extends BrowserStory {

    private static final TeamId BILLING = new TeamId("billing-team");
    private static final RequestType QUESTION = new RequestType("billing-question");

    /** Two or three hours later, by the clock of the browser. */
    private static final String SOON = "2026-03-02T12:00";

    @Autowired
    NoteDesk people;

    @Autowired
    EngineClock clock;

    @Autowired
    Pieces pieces;

    @Autowired
    StrictTeams strict;

    @Autowired
    GivenPromises given;

    @AfterEach
    void there_is_room() {
        strict.beAsShipped();
        pieces.clear(BILLING);
    }

    @Test
    void what_cannot_be_kept_is_stopped_with_what_fits_and_a_lead_may_stand_for_it() {
        clock.moveTo(MONDAY_10);
        var customer = desk.stranger();
        var task = taskOf(desk.request(customer, "billing-question"), WORK_ON_REQUEST);
        pieces.finished(BILLING, QUESTION, 5, 30);
        pieces.open(BILLING, QUESTION, 400);
        strict.beStrict(BILLING);

        signedIn("anna")
                .opensTask(task)
                .presses("Write a promise down")
                .types("What was promised?", "We call about the invoice.")
                .pastes("Until when?", SOON)
                .selects("Who has to keep it?", "Billing team")
                .presses("Write it down")
                .sees("This cannot be kept.", "pieces of work ahead", "What can be kept: Until")
                .sees("A lead or a manager may promise it nevertheless.")
                .takesPicture("commitments-8-no-room")
                .presses("Until ")
                .presses("Write it down")
                .sees("We call about the invoice.", "the billing team");
        signedIn("lea")
                .opensTask(task)
                .presses("Write a promise down")
                .types("What was promised?", "We call at noon.")
                .pastes("Until when?", SOON)
                .presses("Write it down")
                .sees("This cannot be kept.")
                .selects("Promise it nevertheless, in my name", "Yes: the team works longer")
                .takesPicture("commitments-9-by-name")
                .presses("Write it down")
                .sees("We call at noon.", "Lea Sommer");

        var open = people.looking("promise-ben", customer).get(path(customer) + "?open=true");
        assertThat(outcomeOf(open.at("$.items[0].id"))).isEqualTo(Outcome.SPONSORED);
        assertThat(outcomeOf(open.at("$.items[1].id"))).isEqualTo(Outcome.FITS);
    }

    private Outcome outcomeOf(String commitment) {
        return given.latest(commitment).orElseThrow().outcome();
    }

    @Test
    void promises_stand_beside_the_task_the_overdue_first_and_a_manager_sees_on_whom_they_hang() {
        var customer = desk.stranger();
        var request = desk.request(customer, "billing-question");
        var ben = people.looking("promise-ben", customer);
        var letter =
                id(give(ben, customer, "We send the corrected invoice.", MONDAY_10.plus(Duration.ofMinutes(10)), ""));
        clock.moveTo(MONDAY_10.plus(Duration.ofMinutes(20)));

        var anna = signedIn("anna")
                .opensTask(taskOf(request, WORK_ON_REQUEST))
                .sees("What colleagues promised", "We send the corrected invoice.", "Was due")
                .presses("Write a promise down")
                .types("What was promised?", "We call on Friday.")
                .pastes("Until when?", "2027-03-05T10:00")
                .takesPicture("commitments-1-write")
                .presses("Write it down")
                .sees("We call on Friday.", "Until Fri 5 Mar", "Anna Berg")
                .takesPicture("commitments-2-written");
        var open = ben.get(path(customer) + "?open=true");
        assertThat(open.<List<String>>at("$.items[*].text"))
                .containsExactly("We send the corrected invoice.", "We call on Friday.");
        assertThat(open.<String>at("$.items[1].request")).isEqualTo(request.value());

        anna.presses("Broken " + letter).sees("Was " + letter + " broken?").takesPicture("commitments-3-asked");
        settle(ben, customer, letter, 1, "kept");
        anna.presses("Yes, broken")
                .sees("Meanwhile Web Tester said that " + letter + " was kept")
                .doesNotSee("We send the corrected invoice.")
                .takesPicture("commitments-4-already");
        assertThat(ben.get(path(customer) + "/" + letter).<String>at("$.state")).isEqualTo("kept");

        String call = open.at("$.items[1].id");
        anna.presses("Change " + call).pastes("What was promised?", "We call on Friday at ten.");
        change(ben, customer, call, 1, "We call on Friday at nine.", MONDAY_10.plus(Duration.ofDays(4)));
        anna.presses("Change promise")
                .sees("Meanwhile Web Tester wrote:", "“We call on Friday at nine.”")
                .takesPicture("commitments-5-conflict")
                .selects("Who has to keep it?", "Billing team")
                .presses("Change promise")
                .sees("We call on Friday at ten.", "the billing team")
                .presses("Kept " + call)
                .presses("Yes, kept")
                .sees("Nothing is open.");
        assertThat(ben.get(path(customer) + "/" + call).<String>at("$.team")).isEqualTo("billing-team");
        assertThat(ben.get(path(customer) + "/" + call).<String>at("$.settledBy"))
                .isEqualTo("anna");

        id(give(ben, customer, "We visit in spring.", MONDAY_10.plus(Duration.ofDays(30)), ""));
        signedIn("max")
                .opens("/customers/known-by-one", "Known by one person")
                .takesPicture("commitments-6-people")
                .opens("/customers/known-by-one?person=promise-ben", "What hangs on")
                .sees(customer.value())
                .takesPicture("commitments-7-person");
    }
}
