package io.rapport.stewardship;

import static io.rapport.Person.ANNA;
import static io.rapport.Person.LEA;
import static io.rapport.request.Desk.MONDAY_10;
import static io.rapport.stewardship.StewardDesk.name;
import static io.rapport.stewardship.StewardDesk.phone;
import static io.rapport.stewardship.process.StewardCaseModel.LOOK_AGAIN_ON;
import static io.rapport.stewardship.process.StewardCaseModel.STEWARD_REASON;
import static io.rapport.stewardship.process.StewardCaseModel.STEWARD_VERDICT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.RapportTest;
import io.rapport.customer.identity.Members;
import io.rapport.customer.identity.Merges;
import io.rapport.customer.identity.NewMerge;
import io.rapport.customer.lookalikes.Lookalikes;
import io.rapport.engine.EngineClock;
import io.rapport.intake.Intake;
import io.rapport.intake.KnownAs;
import io.rapport.intake.Submission;
import io.rapport.web.Web;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody is known twice; a steward says so, or says that it is two people, or cannot tell yet. */
@RapportTest
class StewardCaseStoryTest {

    @Autowired
    StewardDesk desk;

    @Autowired
    StewardCases cases;

    @Autowired
    Lookalikes lookalikes;

    @Autowired
    Members members;

    @Autowired
    Merges merges;

    @Autowired
    Intake intake;

    @Autowired
    TaskService tasks;

    @Autowired
    EngineClock clock;

    @Autowired
    Web web;

    @Test
    void a_twin_arrives_by_event_and_is_one_customer_when_the_steward_says_so() {
        clock.moveTo(MONDAY_10);
        var name = name();
        var phone = phone();
        var ida = desk.person(name, "phone", phone);
        desk.lookAt(ida);
        var taken = intake.submit("shop", submission(name));
        var twin = taken.customer();
        desk.observe(twin, "phone", phone);
        assertThat(lookalikes.due(1_000_000)).contains(twin);

        desk.lookAt(twin);

        assertThat(lookalikes.due(1_000_000)).doesNotContain(twin);
        var asked = desk.caseOf(ida, twin);
        var task = desk.task(asked);
        assertThat(task.getName())
                .isEqualTo("Same customer? %s and %s — same given name, family name, phone — due Thu 5 Mar 10:00"
                        .formatted(ida, twin));
        assertThat(task.getDueDate()).isAfter("2026-03-02T09:00:00Z");
        assertThat(tasks.getIdentityLinksForTask(task.getId()))
                .extracting(link -> link.getGroupId())
                .containsExactly("leads");

        desk.answered(LEA, asked, STEWARD_VERDICT.with("same"), STEWARD_REASON.with("She told me on the phone."));

        assertThat(members.areOne(ida, twin)).isTrue();
        var request = web.as("steward-lead", "leads").get("/api/requests/" + Objects.requireNonNull(taken.request()));
        assertThat(request.<String>at("$.customer")).isEqualTo(ida.value());
        var settled = cases.get(asked.id());
        assertThat(settled.state()).isEqualTo(CaseState.SAME);
        assertThat(settled.settledBy()).isEqualTo("lea");
        assertThat(settled.reason()).isEqualTo("She told me on the phone.");
        assertThat(desk.visited(asked)).contains("customers-merged");
        assertThat(desk.isRunning(asked)).isFalse();
    }

    @Test
    void asked_once_however_often_and_from_whichever_side_somebody_looks() {
        var name = name();
        var phone = phone();
        var ida = desk.person(name, "phone", phone);
        var twin = desk.person(name, "phone", phone);

        desk.lookAt(ida, twin, ida, twin);
        assertThat(desk.caseOf(ida, twin).isOpen()).isTrue();
        assertThat(desk.tasks(desk.caseOf(ida, twin))).hasSize(1);
    }

    @Test
    void whom_a_steward_called_two_people_is_never_proposed_again() {
        var name = name();
        var phone = phone();
        var father = desk.person(name, "phone", phone);
        var son = desk.person(name, "phone", phone);
        desk.lookAt(father, son);
        var asked = desk.caseOf(father, son);

        desk.answered(LEA, asked, STEWARD_VERDICT.with("different"), STEWARD_REASON.with("Father and son."));
        desk.observe(son, "email", "x" + UUID.randomUUID() + "@example.org");
        desk.lookAt(son, father);

        assertThat(desk.caseOf(father, son).state()).isEqualTo(CaseState.DIFFERENT);
        assertThat(members.areOne(father, son)).isFalse();
        assertThat(desk.visited(asked)).contains("customers-kept-apart");
        // nor under the id of somebody he is one with by now
        var alsoSon = desk.person(name, "phone", phone);
        merges.merge(new NewMerge(son, alsoSon, "His second card.", "lea"));
        desk.lookAt(alsoSon);
        assertThat(desk.casesOf(father, alsoSon)).isEmpty();
    }

    @Test
    void an_answer_counts_only_from_somebody_who_may_merge_whoever_gave_them_the_task() {
        var asked = twins();
        tasks.setAssignee(desk.task(asked).getId(), ANNA.id());

        assertThatThrownBy(() -> desk.answered(
                        ANNA, asked, STEWARD_VERDICT.with("same"), STEWARD_REASON.with("They look alike.")))
                .hasMessageContaining("anna may not say that customers are one");

        assertThat(members.areOne(asked.one(), asked.other())).isFalse();
        assertThat(desk.tasks(asked)).hasSize(1);
    }

    @Test
    void who_cannot_tell_yet_gets_the_task_again_on_the_day_that_was_chosen() {
        var asked = twins();

        assertThatThrownBy(() -> desk.answered(LEA, asked, STEWARD_VERDICT.with("cannot-tell")))
                .hasMessageContaining("'lookAgainOn' is missing, and the next step needs it (Look again on)");
        assertThatThrownBy(() -> desk.answered(
                        LEA, asked, STEWARD_VERDICT.with("cannot-tell"), LOOK_AGAIN_ON.with("2026-03-02")))
                .hasMessageContaining("tomorrow at the earliest");
        desk.answered(LEA, asked, STEWARD_VERDICT.with("cannot-tell"), LOOK_AGAIN_ON.with("2026-03-09"));
        assertThat(desk.tasks(asked)).isEmpty();
        assertThat(cases.get(asked.id()).isOpen()).isTrue();

        desk.timePasses(asked);

        assertThat(clock.instant()).as("the morning in Berlin").isEqualTo("2026-03-08T23:00:00Z");
        desk.answered(LEA, asked, STEWARD_VERDICT.with("different"), STEWARD_REASON.with("Two passports."));
        assertThat(cases.get(asked.id()).state()).isEqualTo(CaseState.DIFFERENT);
    }

    private StewardCase twins() {
        var name = name();
        var phone = phone();
        var one = desk.person(name, "phone", phone);
        var other = desk.person(name, "phone", phone);
        desk.lookAt(one, other);
        return desk.caseOf(one, other);
    }

    private static Submission submission(String name) {
        return new Submission(
                UUID.randomUUID().toString(),
                new KnownAs("shop", UUID.randomUUID().toString(), name),
                "billing-question",
                "email",
                "Invoice",
                "I was billed twice.",
                null);
    }
}
