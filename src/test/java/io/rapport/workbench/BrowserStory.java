package io.rapport.workbench;

import io.rapport.Journeys;
import io.rapport.RapportTest;
import io.rapport.access.People;
import io.rapport.approval.Approvals;
import io.rapport.customer.Customers;
import io.rapport.kernel.RequestId;
import io.rapport.request.Desk;
import io.rapport.request.Requests;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** People at a real browser before the whole application; the pictures are in {@code target/screenshots}. */
@ExtendWith(Browser.IsThere.class)
@RapportTest
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class BrowserStory {

    static final String PASSWORD = "a-test-password";

    @Autowired
    protected ProcessEngine engine;

    @Autowired
    protected Customers customers;

    @Autowired
    protected Approvals approvals;

    @Autowired
    protected Requests requests;

    @Autowired
    protected Desk desk;

    @Autowired
    protected Journeys journeys;

    @LocalServerPort
    int port;

    private Browser browser;

    @BeforeAll
    void people_come_to_work() {
        browser = Browser.open();
        var identity = engine.getIdentityService();
        // other stories know them too, without a password
        Stream.of("anna", "lea", "max", "otto").forEach(identity::deleteUser);
        var people = new People(identity);
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

    static void asksFor(Visitor agent, String euro) {
        agent.chooses("I ask for an exception")
                .sees("the table says who decides")
                .picks("What kind of exception?", "Credit (money back)")
                .types("What does it cost us?", euro)
                .types("Why is this right for the customer?", "The second wrong invoice.")
                .takesPicture("newcomer-2-wish-" + euro)
                .completes();
    }

    protected Visitor signedIn(String user) {
        return signedIn(user, PASSWORD);
    }

    /** Somebody who came to work later. */
    protected Visitor signedIn(String user, String password) {
        return new Visitor(browser.window(), port).signsIn(user, password);
    }

    String taskOf(RequestId request, String step) {
        return journeys.follow(request).task(step).getId();
    }
}
