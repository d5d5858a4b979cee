package io.rapport.workbench;

import static io.rapport.approval.process.ExceptionApproval.DECIDE_EXCEPTION;
import static io.rapport.request.work.WorkRequest.WORK_ON_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Journeys;
import io.rapport.RapportTest;
import io.rapport.access.People;
import io.rapport.approval.Approvals;
import io.rapport.approval.Standing;
import io.rapport.customer.Customers;
import io.rapport.customer.NewCustomer;
import io.rapport.kernel.RequestId;
import io.rapport.request.Desk;
import io.rapport.request.Requests;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The README's first ten minutes, in a real browser. The pictures are in {@code target/screenshots}. */
@RapportTest
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NewcomerStoryBrowserTest {

    private static final String PASSWORD = "a-test-password";

    @Autowired
    ProcessEngine engine;

    @Autowired
    Customers customers;

    @Autowired
    Approvals approvals;

    @Autowired
    Requests requests;

    @Autowired
    Desk desk;

    @Autowired
    Journeys journeys;

    @LocalServerPort
    int port;

    private Browser browser;

    @BeforeAll
    void people_come_to_work() {
        browser = Browser.open();
        var people = new People(engine.getIdentityService());
        people.ensure("anna", "Anna", "Berg", PASSWORD, "agents", "billing-team");
        people.ensure("lea", "Lea", "Sommer", PASSWORD, "leads", "billing-team", "technical-team", "care-team");
        people.ensure("max", "Max", "Winter", PASSWORD, "managers");
        people.ensure("otto", "Otto", "Klar", PASSWORD, "auditors");
    }

    @AfterAll
    void the_browser_is_closed() {
        if (browser != null) {
            browser.close();
        }
    }

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

    @Test
    void nobody_grants_a_wish_of_their_own() {
        var request = desk.request(desk.stranger(), "billing-question");
        var lea = signedIn("lea").opensTask(taskOf(request, WORK_ON_REQUEST)).clicks("Claim");
        asksFor(lea, "150");

        lea.opensTask(taskOf(request, DECIDE_EXCEPTION))
                .clicks("Claim")
                .chooses("Yes, grant it")
                .types("Why?", "I would like to.")
                .completesInVain()
                .sees("lea asked for A-", "Another person of the group has to.")
                .takesPicture("own-wish-refused");
    }

    @Test
    void an_agent_is_not_let_into_cockpit() {
        signedIn("anna")
                .doesNotSee("Cockpit")
                .takesPicture("start-agent")
                .opens("/camunda/app/cockpit/default/", "Your role may not open this page.")
                .takesPicture("not-your-page");
    }

    private void annaAsks(RequestId request) {
        var anna = signedIn("anna")
                .opens("/camunda/app/tasklist/default/", "My team")
                .sees("My tasks", "Promise at risk first")
                .takesPicture("newcomer-1-lists")
                .opensTask(taskOf(request, WORK_ON_REQUEST))
                .sees("Bistro <b>Aurora</b>", "Please help me.", "What we promised")
                .clicks("Claim");
        asksFor(anna, "400");
        anna.signsOut().takesPicture("newcomer-3-signed-out");
    }

    private static void asksFor(Visitor agent, String euro) {
        agent.chooses("I ask for an exception")
                .sees("the table says who decides")
                .picks("What kind of exception?", "Credit (money back)")
                .types("What does it cost us?", euro)
                .types("Why is this right for the customer?", "The second wrong invoice.")
                .takesPicture("newcomer-2-wish-" + euro)
                .completes();
    }

    private void maxGrants(RequestId request) {
        signedIn("max")
                .opens("/camunda/app/tasklist/default/", "Exceptions to decide")
                .opensTask(taskOf(request, DECIDE_EXCEPTION))
                .sees("400.00 EUR credit", "The second wrong invoice.", "Asked by anna", "needs a manager")
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
                .sees("Granted", "max granted it", "Our mistake, twice.")
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

    private Visitor signedIn(String user) {
        return new Visitor(browser.window(), port).signsIn(user, PASSWORD);
    }

    private String taskOf(RequestId request, String step) {
        return journeys.follow(request).task(step).getId();
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
