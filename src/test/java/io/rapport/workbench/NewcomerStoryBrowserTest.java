package io.rapport.workbench;

import static io.rapport.approval.process.ExceptionApproval.DECIDE_EXCEPTION;
import static io.rapport.request.work.WorkRequest.WORK_ON_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.approval.Standing;
import io.rapport.customer.NewCustomer;
import io.rapport.kernel.RequestId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The README's first ten minutes, in a real browser. The pictures are in {@code target/screenshots}. */
class NewcomerStoryBrowserTest extends BrowserStory {

    @Test
    void a_wish_goes_from_the_agent_to_the_manager_and_the_auditor_reads_it() {
        var customer = customers.register(
                NewCustomer.of("Bistro <b>Aurora</b>", "test", UUID.randomUUID().toString()));
        var request = desk.request(customer, "billing-question");
        annaAsks(request);
        maxGrants(request);
        annaReadsTheVerdict(request);
        ottoReadsIt(request);
    }

    private void annaAsks(RequestId request) {
        var anna = signedIn("anna")
                .opens("/camunda/app/tasklist/default/", "My team")
                .sees("My tasks", "Promise at risk first")
                .takesPicture("newcomer-1-lists")
                .opensTask(taskOf(request, WORK_ON_REQUEST))
                .sees("Bistro <b>Aurora</b>", "Please help me.", "What we promised", "All times: Europe/Berlin.")
                .clicks("Claim");
        asksFor(anna, "400");
        anna.signsOut().takesPicture("newcomer-3-signed-out");
    }

    private void maxGrants(RequestId request) {
        signedIn("max")
                .opens("/camunda/app/tasklist/default/", "Exceptions to decide")
                .opensTask(taskOf(request, DECIDE_EXCEPTION))
                .sees(
                        "Credit (money back), 400.00 EUR",
                        "The second wrong invoice.",
                        "Asked by Anna Berg",
                        "needs a manager")
                .clicks("Claim")
                .chooses("Yes, grant it")
                .types("Why?", "Our mistake, twice.")
                .takesPicture("newcomer-4-decide")
                .completes();
        assertThat(approvals.list(requests.get(request).customer(), 1, null).items())
                .allSatisfy(approval -> assertThat(approval.standing()).isEqualTo(Standing.GRANTED));
    }

    private void annaReadsTheVerdict(RequestId request) {
        signedIn("anna")
                .opensTask(taskOf(request, WORK_ON_REQUEST))
                .sees("Granted", "Max Winter granted it", "Our mistake, twice.")
                .takesPicture("newcomer-5-verdict");
    }

    private void ottoReadsIt(RequestId request) {
        var cockpit = "/camunda/app/cockpit/default/#/";
        signedIn("otto")
                .opens(
                        cockpit + "decision-instance/" + decisionAbout(request),
                        "More than 250 EUR at once needs a manager")
                .takesPicture("newcomer-6-decision")
                .opens(cockpit + "process-instance/" + journeyOf(request) + "/runtime", "Work on the request")
                .takesPicture("newcomer-7-journey");
    }

    private String journeyOf(RequestId request) {
        return journeys.follow(request).instances().get(0).getId();
    }

    private String decisionAbout(RequestId request) {
        return engine
                .getHistoryService()
                .createHistoricDecisionInstanceQuery()
                .decisionDefinitionKey("approvalThreshold")
                .list()
                .stream()
                .filter(decision -> request.value().equals(requestOf(decision.getProcessInstanceId())))
                .findAny()
                .orElseThrow()
                .getId();
    }

    private Object requestOf(String process) {
        return engine.getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(process)
                .variableName("requestId")
                .singleResult()
                .getValue();
    }
}
