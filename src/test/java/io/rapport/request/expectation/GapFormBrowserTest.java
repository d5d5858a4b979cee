package io.rapport.request.expectation;

import static io.rapport.request.expectation.ExpectationGap.CHOOSE_OPTION;
import static io.rapport.request.expectation.ExpectationGap.DECIDE_AS_SPONSOR;

import io.rapport.workbench.BrowserStory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody of the team asks a sponsor in the form, and a manager finds the question. */
class GapFormBrowserTest extends BrowserStory {

    private static final String PASSWORD = "a-test-password";

    @Autowired
    NoRoom noRoom;

    @AfterEach
    void there_is_room_again() {
        noRoom.isOver();
    }

    @Test
    void what_cannot_be_kept_goes_to_a_sponsor() {
        var journey = journeys.follow(noRoom.forGold()).waitsAt(CHOOSE_OPTION);
        var task = journey.task(CHOOSE_OPTION).getId();
        engine.getTaskService().setAssignee(task, "lea");

        signedIn("lea", PASSWORD)
                .onScreen(1280, 900)
                .opensTask(task)
                .sees("The same, later: the earliest date that can be kept")
                .chooses("An honest answer: we cannot say it sooner")
                .sees("What did you tell the customer?")
                .chooses("Ask a sponsor to promise it nevertheless")
                .doesNotSee("Note for colleagues")
                .takesPicture("gap-1-ask-a-sponsor")
                .completes();

        journey.waitsAt(DECIDE_AS_SPONSOR);
        signedIn("max", PASSWORD)
                .onScreen(1280, 900)
                .opensTask(journey.task(DECIDE_AS_SPONSOR).getId())
                .takesPicture("gap-2-sponsor");
    }
}
