package io.rapport.workbench;

import static io.rapport.approval.process.ExceptionApproval.DECIDE_EXCEPTION;
import static io.rapport.request.work.WorkRequest.WORK_ON_REQUEST;

import org.junit.jupiter.api.Test;

/** What a page says, and offers, when something cannot be done. */
class RefusedStoryBrowserTest extends BrowserStory {

    @Test
    void nobody_grants_a_wish_of_their_own() {
        var request = desk.request(desk.stranger(), "billing-question");
        var lea = signedIn("lea").opensTask(taskOf(request, WORK_ON_REQUEST)).clicks("Claim");
        asksFor(lea, "150");

        lea.opensTask(taskOf(request, DECIDE_EXCEPTION))
                .clicks("Claim")
                .sees("Not claimed", "lea asked for A-", "Another person of the group has to.")
                .takesPicture("own-wish-refused");
    }

    @Test
    void what_is_missing_is_named_and_what_the_server_refuses_is_not_offered() {
        var request = desk.request(desk.stranger(), "billing-question");
        signedIn("anna")
                .opensTask(taskOf(request, WORK_ON_REQUEST))
                .doesNotSee("Add Comment")
                .clicks("Claim")
                .chooses("I solved it")
                .completesInVain()
                .sees("Not completed yet. Please look at: “What did you tell the customer?”")
                .takesPicture("missing-field")
                .types("What did you tell the customer?", "It is settled.")
                .completes();
    }

    @Test
    void an_agent_is_not_let_into_cockpit() {
        signedIn("anna")
                .doesNotSee("Cockpit")
                .takesPicture("start-agent")
                .opens("/camunda/app/cockpit/default/", "Your role may not open this page.")
                .takesPicture("not-your-page");
    }
}
