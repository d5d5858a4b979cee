package io.rapport.workbench;

import static io.rapport.request.work.WorkRequest.WORK_ON_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.customer.inuse.WrongFacts;
import io.rapport.customer.quality.Quality;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An agent sees beside the task that something is wrong, and says so; a steward reads how often that happens. */
class WrongFactBrowserTest extends BrowserStory {

    @Autowired
    WrongFacts wrongFacts;

    @Autowired
    Quality quality;

    @Autowired
    JdbcClient jdbc;

    @Test
    void what_is_wrong_is_said_beside_the_task_and_the_customer_is_asked() {
        var customer = desk.customerWith(
                "annual-value", "12000", "contract", "standard", "city", "Bonn", "preferred-channel", "letter");
        var request = desk.request(customer, "billing-question");

        var anna = signedIn("anna")
                .opensTask(taskOf(request, WORK_ON_REQUEST))
                .sees("What we know", "Preferred channel")
                .presses("Preferred channel (Customer relationship management) is wrong")
                .sees("Your name is noted with it")
                .takesPicture("wrong-1-said")
                .pastes("What is right", "phone")
                .presses("Say that it is wrong")
                .sees("Said to be wrong on 2 Mar 2026", "The customer's own word")
                .takesPicture("wrong-2-right");
        assertThat(customers.fact(customer, "preferred-channel").orElseThrow().value())
                .isEqualTo("phone");

        anna.presses("Annual value (Customer relationship management) is wrong")
                .presses("Say that it is wrong")
                .sees("Said to be wrong on 2 Mar 2026: it counts as not known.")
                .takesPicture("wrong-3-doubt");
        anna.presses("City (Customer relationship management) is wrong").sees("Your name is noted with it");
        wrongFacts.say(customer, "city", null, request, "lea", null);
        anna.presses("Say that it is wrong").sees("Somebody was faster").takesPicture("wrong-4-slower");

        jdbc.sql("delete from customer_quality").update();
        for (var part : new String[] {"wrong", "age", "verification", "use"}) {
            jdbc.sql("delete from customer_quality_" + part).update();
        }
        assertThat(quality.measureIfDue()).isTrue();
        signedIn("lea")
                .opens("/customers/quality", "Said to be wrong")
                .sees("Asked the customer", "How old facts are", "How fast the sources tell us")
                .takesWholePicture("wrong-5-quality");
    }
}
