package io.rapport.workbench;

import static io.rapport.request.work.WorkRequest.WORK_ON_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.kernel.CustomerId;
import org.junit.jupiter.api.Test;

/** Nothing is lost of what somebody writes who goes from field to field without a pause. */
class QuickHandsBrowserTest extends BrowserStory {

    private static final String COST = "What does it cost us?";
    private static final String WHY = "Why is this right for the customer?";
    private static final String REASON = "Wrong invoice twice.";

    @Test
    void who_types_on_in_the_next_field_loses_no_letter() {
        var customer = desk.stranger();
        wishOf(customer)
                .types(COST, "400")
                .types(WHY, REASON)
                .readsAgain()
                .completes()
                .sees("sent: a manager decides now");
        assertThat(approvals.list(customer, 1, null).items())
                .extracting(approval -> approval.wish().reason())
                .containsExactly(REASON);
    }

    @Test
    void who_pastes_into_the_next_field_loses_nothing() {
        var customer = desk.stranger();
        wishOf(customer).pastes(COST, "400").pastes(WHY, REASON).readsAgain().completes();
        assertThat(approvals.list(customer, 1, null).items())
                .extracting(approval -> approval.wish().reason())
                .containsExactly(REASON);
    }

    private Visitor wishOf(CustomerId customer) {
        var request = desk.request(customer, "billing-question");
        return signedIn("anna")
                .opensTask(taskOf(request, WORK_ON_REQUEST))
                .clicks("Claim")
                .chooses("I ask for an exception")
                .picks("What kind of exception?", "Credit (money back)");
    }
}
