package io.rapport.workbench;

import static io.rapport.request.Desk.MONDAY_10;
import static io.rapport.request.work.WorkRequest.WORK_ON_REQUEST;

import io.rapport.engine.EngineClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A stranger's billing question of Monday 10:00: an agent reads why it is due when it is due, a lead lets the clocks
 * stand still from 11:00 until Wednesday 10:00, an auditor reads all of it in Cockpit.
 */
class ClocksBrowserTest extends BrowserStory {

    @Autowired
    EngineClock clock;

    @Test
    void the_clocks_explain_themselves_beside_the_task_and_in_cockpit_and_a_lead_lets_them_stand_still() {
        var request = desk.request(desk.stranger(), "billing-question");
        var task = taskOf(request, WORK_ON_REQUEST);
        clock.moveTo(MONDAY_10.plus(Duration.ofHours(1)));

        signedIn("anna")
                .opensTask(task)
                .sees("by Mon 2 Mar, 18:00, 7 h of business time left")
                .sees("by Fri 6 Mar, 10:00, 39 h of business time left")
                .doesNotSee("Let the clocks stand still")
                .takesPicture("clocks-1-beside-the-task")
                .presses("Why is it due then? Solution")
                .sees("Why is the solution due Fri 6 Mar 2026 10:00?", "Allowed 40 h of business time")
                .sees("Mon 2 Mar 2026 10:00 to 11:00 counted: 1 h, 1 h so far.")
                .takesPicture("clocks-2-why")
                .presses("Back to the task")
                .doesNotSee("Why is the solution due");

        var lea = signedIn("lea")
                .opensTask(task)
                .presses("Let the clocks stand still")
                .selects("Why do they stand still?", "customer-wish")
                .takesPicture("clocks-3-pause")
                .presses("Let them stand still")
                .sees("paused since Mon 2 Mar, 11:00: customer wish; 39 h of business time left")
                .takesPicture("clocks-4-still")
                .presses("Why does it stand still? First answer")
                .sees("Why does the clock of the first answer stand still?")
                .presses("Back to the task");
        clock.moveTo(Instant.parse("2026-03-04T09:00:00Z"));
        lea.presses("Let the clocks run on")
                .sees("They stand still for: customer wish.")
                .presses("Let them run on")
                .sees("by Wed 4 Mar, 17:00, 7 h of business time left")
                .sees("by Tue 10 Mar, 09:00, 39 h of business time left")
                .takesPicture("clocks-5-running");

        var work = journeys.follow(request).task(WORK_ON_REQUEST).getProcessInstanceId();
        signedIn("otto")
                .opens(
                        "/camunda/app/cockpit/default/#/process-instance/" + work + "/runtime?tab=rapport-clocks",
                        "Clocks")
                .clicks("Clocks")
                .sees("Case " + request.value(), "Solution: by Tue 10 Mar, 09:00")
                .sees("Mon 2 Mar 2026 11:00 Paused by Lea Sommer: customer wish.")
                .sees("Due moved from Fri 6 Mar 2026 10:00 to Tue 10 Mar 2026 09:00.")
                .takesPicture("clocks-6-cockpit");
    }
}
