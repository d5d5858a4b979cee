package io.rapport.workbench;

import static io.rapport.request.Desk.MONDAY_10;

import io.rapport.engine.EngineClock;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import io.rapport.sla.Promises;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A lead has the board open, filtered to one customer, when a promise to them is missed; a manager has it open too. */
class BoardBrowserTest extends BrowserStory {

    private static final int CROWD = 12;

    @Autowired
    Promises promises;

    @Autowired
    EngineClock clock;

    @Test
    void an_alert_comes_while_somebody_looks_and_one_person_takes_note_of_it() {
        var customer = desk.stranger();
        var request = asks(customer, "major-incident");
        var other = asks(customer, "delivery-issue");
        var alert = "The first answer on %s is overdue.".formatted(request);

        var lea = signedIn("lea")
                .opens("/board?customer=" + customer, "Live board")
                .sees("Live", request.value(), "Needs someone now", "1 to ")
                .takesWholePicture("board-1-open")
                .selects("Filter by team", "technical-team")
                .isAt("/board?customer=" + customer + "&team=technical-team")
                .selects("Filter by promise", "response")
                .sees("1 to 1 of 1");
        var max = signedIn("max")
                .opens("/board?team=technical-team", "Live board")
                .sees("Live");
        aCrowdIsMissed();

        clock.moveTo(MONDAY_10.plus(Duration.ofMinutes(16)));
        promises.check(request, clock.instant());

        lea.sees(alert, "1 to 1 of 1").takesWholePicture("board-2-alert").presses("Take note of " + alert);
        lea.sees("Just taken note of", "Lea Sommer has taken note.").takesWholePicture("board-3-noted");
        max.sees("Show all", alert, "Lea Sommer has taken note.")
                .takesWholePicture("board-6-crowd")
                .sawNoFault();

        lea.onScreen(390, 844)
                .needsNoSidewaysScrolling()
                .takesWholePicture("board-4-phone")
                .onScreen(1920, 1080)
                .needsNoSidewaysScrolling()
                .takesWholePicture("board-7-1920")
                .onScreen(1280, 800)
                .needsNoSidewaysScrolling()
                .takesWholePicture("board-5-1280")
                .clicks("Clear")
                .isAt("/board")
                .selects("In the last", "30")
                .isAt("/board?days=30")
                .sawNoFault()
                .opens("/board?customer=" + customer, "1 to ")
                .clicks(request.value())
                .sees("All open work", request.value())
                .doesNotSee(other.value())
                .takesPicture("board-9-case");
        max.onScreen(390, 844).needsNoSidewaysScrolling().takesWholePicture("board-8-crowd-phone");
    }

    /** More promises of the same team than the page shows alerts: what somebody has noted is not lost below them. */
    private void aCrowdIsMissed() {
        for (int i = 0; i < CROWD; i++) {
            asks(desk.stranger(), "major-incident");
        }
    }

    private RequestId asks(CustomerId customer, String type) {
        var request = desk.request(customer, type);
        journeys.follow(request);
        return request;
    }
}
