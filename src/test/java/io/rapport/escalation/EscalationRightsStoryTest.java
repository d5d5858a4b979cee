package io.rapport.escalation;

import static io.rapport.escalation.process.EscalationWords.ACKNOWLEDGE_ESCALATION;
import static io.rapport.escalation.process.EscalationWords.HELP_AS_OWNER;
import static io.rapport.escalation.process.EscalationWords.NOTE;
import static io.rapport.escalation.process.EscalationWords.OWNER_STEP;
import static io.rapport.request.work.WorkRequest.WORK_ON_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.Person;
import io.rapport.RapportTest;
import io.rapport.customer.identity.NewMerge;
import io.rapport.escalation.Refusals.NotTheOwner;
import io.rapport.escalation.pack.Refusals.AlreadySettled;
import io.rapport.escalation.pack.Refusals.PackGone;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever answers an escalation does so by rights of their own, and what they read is of this customer only. */
@RapportTest
class EscalationRightsStoryTest extends EscalationStories {

    @AfterEach
    void nobody_leads_any_more_who_was_made_up() {
        Person.of("lex-" + request).worksHere(identity);
        Person.LEA.worksHere(identity);
    }

    @Test
    void who_gives_themselves_the_task_of_another_level_cannot_help_there_nor_who_was_passed_over() {
        asked();
        var lead = owner();
        journey.until(after(1));
        var manager = owner();
        journey.completedBy(manager, ACKNOWLEDGE_ESCALATION);
        gives(HELP_AS_OWNER, lead);

        assertThatThrownBy(() -> journey.completedBy(
                        lead, HELP_AS_OWNER, OWNER_STEP.with("step-down"), NOTE.with("Not needed.")))
                .isInstanceOf(NotTheOwner.class);
        gives(HELP_AS_OWNER, lead.alsoIn("managers"));
        assertThatThrownBy(() -> journey.completedBy(
                        lead.alsoIn("managers"), HELP_AS_OWNER, OWNER_STEP.with("raise"), NOTE.with("Up.")))
                .as("left it unanswered, and is a manager meanwhile")
                .isInstanceOf(NotTheOwner.class);
        lead.worksHere(identity);
        assertThat(escalation().isOpen()).isTrue();

        var colleague = manager.id().equals(Person.MAX.id()) ? Person.MONA : Person.MAX;
        gives(HELP_AS_OWNER, colleague);
        journey.completedBy(colleague, HELP_AS_OWNER, OWNER_STEP.with("advise"), NOTE.with("Call them."));
        assertThat(escalation().levels().get(1).by()).isEqualTo(colleague.id());
    }

    @Test
    void a_lead_does_not_say_who_answers_for_the_managers() {
        asked();
        journey.until(after(1));
        var task = journey.task(ACKNOWLEDGE_ESCALATION).getId();

        identity.setAuthentication(Person.LEA.id(), Person.LEA.groups());
        try {
            assertThatThrownBy(() -> tasks.setAssignee(task, Person.LEA.id()))
                    .isInstanceOf(AuthorizationException.class);
        } finally {
            identity.clearAuthentication();
        }
    }

    @Test
    void a_lead_who_asked_is_not_the_owner_and_does_not_step_down_for_who_is() {
        asking.ask(request, EscalationReason.AGENT, "", Person.LEA.id(), "I do not get on with it.");
        Person.of("lex-" + request, "leads").worksHere(identity);
        journey.settled();
        var owner = owner();
        assertThat(owner.id()).isNotEqualTo(Person.LEA.id());

        journey.completedBy(owner, ACKNOWLEDGE_ESCALATION);
        gives(HELP_AS_OWNER, Person.LEA);
        assertThatThrownBy(() -> journey.completedBy(
                        Person.LEA, HELP_AS_OWNER, OWNER_STEP.with("step-down"), NOTE.with("Not needed.")))
                .isInstanceOf(NotTheOwner.class);
    }

    @Test
    void an_escalation_that_somebody_left_with_does_not_stay_with_them() {
        asked();
        var left = escalation().levels().get(0).owner();
        assertThat(tasks.createTaskQuery().taskInvolvedUser(left).list())
                .as("it is among the work that hangs on them")
                .extracting(Task::getId)
                .contains(journey.task(ACKNOWLEDGE_ESCALATION).getId());

        journey.until(after(1));

        assertThat(escalation().owner()).isNotEqualTo(left);
        isOfferedTo("managers");
    }

    /** By the house: no lead may. */
    private void gives(String step, Person to) {
        tasks.setAssignee(journey.task(step).getId(), to.id());
    }

    @Test
    void parted_customers_leave_no_words_of_each_other_in_a_pack_that_waits() {
        var other = desk.customerWith("contract", "premium");
        var merge = merges.merge(
                new NewMerge(requests.get(request).customer(), other, "The same person.", Person.LEA.id()));
        asked();
        var owner = owner();
        var before = handOvers.get(escalation().last().handOver());
        assertThat(handOvers.open(before.id()).items())
                .anySatisfy(item -> assertThat(item.text()).isEqualTo("premium"));

        merges.undo(merge.askedAbsorbed(), merge.id(), Person.LEA.id());

        assertThatThrownBy(() -> handOvers.open(before.id())).isInstanceOf(PackGone.class);
        var now = handOvers.get(escalation().last().handOver());
        assertThat(now.previous()).isEqualTo(before.id());
        assertThat(handOvers.open(now.id()).items())
                .noneSatisfy(item -> assertThat(item.text()).isEqualTo("premium"))
                .anySatisfy(item -> assertThat(item.text()).isEqualTo("I do not get on with it."));
        assertThatThrownBy(() -> handOvers.acknowledge(before.id(), owner.id(), before.hash()))
                .isInstanceOf(AlreadySettled.class);
        journey.completedBy(owner, ACKNOWLEDGE_ESCALATION).waitsAt(WORK_ON_REQUEST, HELP_AS_OWNER);
        assertThat(handOvers.get(now.id()).acknowledgedBy()).isEqualTo(owner.id());
    }
}
