package io.rapport.handover;

import static io.rapport.request.Desk.MONDAY_10;
import static io.rapport.request.work.WorkRequest.WORK_ON_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Person;
import io.rapport.access.People;
import io.rapport.commitments.PromiseDesk;
import io.rapport.engine.EngineClock;
import io.rapport.notes.NoteDesk;
import io.rapport.web.Web;
import io.rapport.workbench.BrowserStory;
import io.rapport.workbench.Visitor;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A lead hands over what hangs on who leaves, and a colleague reads the packs and takes it over, on our pages. */
class TransfersBrowserTest extends BrowserStory {

    private static final String PASSWORD = "a-test-password";

    @Autowired
    NoteDesk notes;

    @Autowired
    EngineClock clock;

    @Autowired
    JdbcClient jdbc;

    private final String leaver = "a-leaver-" + UUID.randomUUID().toString().substring(0, 6);
    private final String stays = "a-stayer-" + UUID.randomUUID().toString().substring(0, 6);

    @Test
    void a_lead_chooses_and_a_colleague_reads_and_takes_over() {
        clock.moveTo(MONDAY_10);
        var people = new People(engine.getIdentityService());
        people.ensure(leaver, "Ina", "Abel", Web.PASSWORD, "agents", "billing-team");
        people.ensure(stays, "Ben", "Bach", PASSWORD, "agents", "billing-team");
        people.ensure("crm", "Crm", "System", PASSWORD, "integrations");
        var customer = desk.customerWith("annual-value", "1200");
        var work = journeys.follow(desk.request(customer, "billing-question"))
                .claimedBy(Person.of(leaver, "agents", "billing-team"), WORK_ON_REQUEST);
        var ina = notes.looking(leaver, customer);
        NoteDesk.id(NoteDesk.write(ina, customer, "preference", "Prefers letters"));
        PromiseDesk.id(PromiseDesk.give(ina, customer, "We call on Friday.", MONDAY_10.plusSeconds(90_000), ""));

        var lea = signedIn("lea")
                .onScreen(1280, 800)
                .opens("/transfers", "Somebody leaves")
                .selects("Who leaves", leaver)
                .presses("List what hangs on them")
                .sees("has begun, with 4 things to hand over")
                .needsNoSidewaysScrolling();
        var id = jdbc.sql("select id from handover_transfer where person = :who")
                .param("who", leaver)
                .query(String.class)
                .single();
        inAllWidths(lea, "/transfers", id, "transfers-1-list");
        inAllWidths(lea, "/transfers/" + id, "Who gets what", "transfers-2-choose");
        lea.opens("/transfers/" + id, "Who gets what")
                .selects("Receiver of everything", stays)
                .presses("Send the parcels")
                .sees("The parcels are on their way.");
        settle(id);

        var pack = jdbc.sql("select hand_over_id from handover_item where transfer_id = :id and sort = 'NOTES'")
                .param("id", id)
                .query(String.class)
                .single();
        var ben = signedIn(stays, PASSWORD);
        inAllWidths(ben, "/transfers/" + id, "I have read it and take it over", "transfers-3-parcel");
        ben.sees("not taken over yet", work.task(WORK_ON_REQUEST).getName(), "Notes about the customer");
        var ofWork = jdbc.sql("select hand_over_id from handover_item where transfer_id = :id and sort = 'WORK'")
                .param("id", id)
                .query(String.class)
                .single();
        inAllWidths(
                ben, "/transfers/" + id + "/packs/" + ofWork, "Customer relationship management", "transfers-6-case");
        ben.doesNotSee("Crm System").sees("promised in person, to be kept by Ina Abel");
        inAllWidths(ben, "/transfers/" + id + "/packs/" + pack, "We call on Friday.", "transfers-4-pack");
        ben.opens("/transfers/" + id, "I have read it and take it over")
                .presses("I have read it and take it over")
                .sees("You have taken over parcel 1.", "taken over from Ina Abel by Ben Bach, Mon 2 Mar 2026, 10:00");
        settle(id);
        inAllWidths(ben, "/transfers", "Ina Abel leaves", "transfers-5-done");
        ben.sees("done");
        assertThat(work.task(WORK_ON_REQUEST).getAssignee()).isEqualTo(stays);
        List.of(leaver, stays, "crm").forEach(engine.getIdentityService()::deleteUser);
    }

    private static void inAllWidths(Visitor visitor, String path, String sees, String picture) {
        List.of(390, 1280, 1920).forEach(width -> visitor.onScreen(width, 900)
                .opens(path, sees)
                .needsNoSidewaysScrolling()
                .takesWholePicture(picture + "-" + width));
    }

    private void settle(String id) {
        for (int again = 0; again < 4; again++) {
            engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(id).list().stream()
                    .map(ProcessInstance::getId)
                    .flatMap(each ->
                            engine
                                    .getManagementService()
                                    .createJobQuery()
                                    .processInstanceId(each)
                                    .messages()
                                    .list()
                                    .stream())
                    .forEach(job -> engine.getManagementService().executeJob(job.getId()));
        }
    }
}
