package io.rapport.workbench;

import static io.rapport.escalation.process.EscalationWords.ACKNOWLEDGE_ESCALATION;
import static io.rapport.escalation.process.EscalationWords.HELP_AS_OWNER;
import static io.rapport.escalation.process.TakeOver.TAKE_OVER_WORK;
import static io.rapport.request.work.WorkRequest.EXCEPTION_UNTIL;
import static io.rapport.request.work.WorkRequest.HAND_OVER_TEAM;
import static io.rapport.request.work.WorkRequest.OUTCOME;
import static io.rapport.request.work.WorkRequest.WORK_ON_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Person;
import io.rapport.access.People;
import io.rapport.approval.process.ExceptionApproval;
import io.rapport.escalation.Escalation.State;
import io.rapport.escalation.Escalations;
import io.rapport.escalation.pack.HandOvers;
import io.rapport.request.process.ServiceRequest;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pack is read beside the task and taken over there; an agent asks for help, an owner gives it and steps down. */
class EscalationBrowserTest extends BrowserStory {

    private final String lead = "0lead-" + UUID.randomUUID();

    @Autowired
    HandOvers handOvers;

    @Autowired
    Escalations escalations;

    @Test
    void an_agent_reads_the_pack_and_takes_over_and_then_asks_for_help() {
        var request = desk.request(desk.stranger(), "technical-incident");
        journeys.follow(request)
                .completedBy(
                        Person.TOM,
                        WORK_ON_REQUEST,
                        OUTCOME.with("hand-over"),
                        HAND_OVER_TEAM.with("billing-team"),
                        ServiceRequest.NOTE.with("It is about the invoice."));

        signedIn("anna")
                .opensTask(taskOf(request, TAKE_OVER_WORK))
                .sees("Somebody hands this over to you.", "What comes with it", "It is about the invoice.", "seal")
                .clicks("Claim")
                .takesPicture("escalation-1-take-over")
                .completes();
        journeys.follow(request).waitsAt(WORK_ON_REQUEST);
        assertThat(handOvers.of(request).get(0).acknowledgedBy()).isEqualTo("anna");

        signedIn("anna")
                .opensTask(taskOf(request, WORK_ON_REQUEST))
                .sees("More attention")
                .presses("Escalate")
                .types("Why?", "I do not get on with it.")
                .takesPicture("escalation-2-asked")
                .presses("Escalate it")
                .sees("was asked Mon 2 Mar")
                .takesPicture("escalation-3-told");
        assertThat(escalations.of(request)).hasSize(1);
    }

    @Test
    void who_decides_about_a_deadline_reads_the_moment_in_the_form() {
        var request = desk.request(desk.stranger(), "billing-question");
        var journey = journeys.follow(request)
                .completedBy(
                        Person.ANNA,
                        WORK_ON_REQUEST,
                        OUTCOME.with("ask-exception"),
                        ExceptionApproval.EXCEPTION_KIND.with("deadline"),
                        ExceptionApproval.EXCEPTION_AMOUNT.with(0.0),
                        EXCEPTION_UNTIL.with("2026-03-20T12:00Z"),
                        ServiceRequest.NOTE.with("They are on holiday until then."));

        signedIn("lea")
                .opensTask(journey.task(ExceptionApproval.DECIDE_EXCEPTION).getId())
                .sees("Solved by (day)", "In 90 days, with this wish", "Your decision")
                .onScreen(1280, 900)
                .takesPicture("escalation-8-deadline-1280")
                .onScreen(390, 844)
                .takesWholePicture("escalation-8-deadline-390");
    }

    @Test
    void the_owner_reads_the_pack_helps_and_steps_down() {
        aLeadWhoIsAskedNext();
        var request = desk.request(desk.stranger(), "billing-question");
        journeys.follow(request);
        signedIn("anna")
                .opensTask(taskOf(request, WORK_ON_REQUEST))
                .presses("Escalate")
                .types("Why?", "They called three times.")
                .presses("Escalate it")
                .sees("Lou Lead (a lead)")
                .isNotOffered("Escalate");
        journeys.follow(request).waitsAt(WORK_ON_REQUEST, ACKNOWLEDGE_ESCALATION);
        signedIn("anna")
                .opensTask(taskOf(request, WORK_ON_REQUEST))
                .sees("Lou Lead (a lead)", "at level 1", "by Anna Berg, because somebody at work on it needs help")
                .isNotOffered("Escalate")
                .takesPicture("escalation-6-standing")
                .onScreen(390, 844)
                .takesWholePicture("escalation-7-standing-phone");

        signedIn(lead)
                .opensTask(taskOf(request, ACKNOWLEDGE_ESCALATION))
                .sees("A colleague asks for help.", "They called three times.", "Lou Lead (a lead)")
                .takesPicture("escalation-4-acknowledge")
                .completes();
        journeys.follow(request).waitsAt(WORK_ON_REQUEST, HELP_AS_OWNER);
        signedIn("lea")
                .opensTask(taskOf(request, WORK_ON_REQUEST))
                .sees("has it and looks at it beside the team")
                .isNotOffered("Escalate");

        signedIn(lead)
                .opensTask(taskOf(request, HELP_AS_OWNER))
                .chooses("Step down: the team goes on alone")
                .types("Your advice, or why", "Anna can do it: call them back today.")
                .takesPicture("escalation-5-help")
                .completes();
        journeys.follow(request).waitsAt(WORK_ON_REQUEST);
        assertThat(escalations.of(request).get(0).state()).isEqualTo(State.STEPPED_DOWN);
        signedIn("anna")
                .opensTask(taskOf(request, WORK_ON_REQUEST))
                .sees("the team goes on alone")
                .presses("Escalate")
                .sees("Who asks for more attention?");
    }

    /** Never asked before, and the first in the order of ids: the next one who is asked. Nobody else is touched. */
    private void aLeadWhoIsAskedNext() {
        new People(engine.getIdentityService()).ensure(lead, "Lou", "Lead", PASSWORD);
        Person.of(lead, "leads", "billing-team").worksHere(engine.getIdentityService());
    }

    @AfterEach
    void nobodyLeadsAnyMoreWhoWasMadeUp() {
        engine.getIdentityService().deleteUser(lead);
    }
}
