package io.rapport.workbench;

import static io.rapport.request.Desk.MONDAY_10;
import static io.rapport.request.work.WorkRequest.WORK_ON_REQUEST;

import io.rapport.customer.Observation;
import io.rapport.kernel.CustomerId;
import org.junit.jupiter.api.Test;

/** The work needs what the task does not show: an agent says why beside the task, and everybody can read it later. */
class GlassBrowserTest extends BrowserStory {

    @Test
    void what_a_task_does_not_show_is_shown_for_a_reason_that_is_read_afterwards() {
        var customer = desk.customerWith("city", "Bonn");
        says(customer, "accessibility-consent", "granted");
        says(customer, "accessibility-need", "Large print");
        var request = desk.request(customer, "billing-question");

        signedIn("anna")
                .opensTask(taskOf(request, WORK_ON_REQUEST))
                .sees("Not all is shown", "What we know")
                .doesNotSee("Large print")
                .presses("Break the glass")
                .sees("Why does the work need it?", "Your name, the time and your reason are noted")
                .takesPicture("glass-1-why")
                .pastes("Why does the work need it?", "The invoice has to go out in a form she can read.")
                .presses("Show everything")
                .sees("Large print", "You see more than the task shows, until Mon 2 Mar, 11:00")
                .takesPicture("glass-2-all");

        signedIn("otto")
                .opens("/customers/" + customer.value() + "/reads", "Looked without a task, for a reason")
                .sees("Anna Berg");
    }

    private void says(CustomerId customer, String kind, String value) {
        customers.observe(customer, new Observation(kind, value, "customer", MONDAY_10.minusSeconds(3600)));
    }
}
