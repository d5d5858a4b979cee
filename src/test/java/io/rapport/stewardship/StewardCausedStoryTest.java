package io.rapport.stewardship;

import static io.rapport.request.Desk.MONDAY_10;
import static io.rapport.stewardship.StewardDesk.name;
import static io.rapport.stewardship.StewardDesk.phone;
import static io.rapport.stewardship.process.StewardCaseModel.STEWARD_REASON;
import static io.rapport.stewardship.process.StewardCaseModel.STEWARD_VERDICT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.Person;
import io.rapport.RapportTest;
import io.rapport.customer.Customers;
import io.rapport.customer.Observation;
import io.rapport.kernel.CustomerId;
import io.rapport.stewardship.Refusals.WrittenByYou;
import io.rapport.web.Web;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A lead writes a guess down and it fits somebody else: the question is not put to who guessed. */
@RapportTest
class StewardCausedStoryTest {

    private static final Person GUESSING = Person.of("guessing-lead", "leads");
    private static final Person FAIR = Person.of("fair-lead", "leads");

    @Autowired
    StewardDesk desk;

    @Autowired
    Customers customers;

    @Autowired
    IdentityService identity;

    @Autowired
    TaskService tasks;

    @Autowired
    Web web;

    private CustomerId one;
    private CustomerId other;
    private String phone;

    @BeforeEach
    void a_guess() {
        GUESSING.worksHere(identity);
        FAIR.worksHere(identity);
        var name = name();
        phone = phone();
        one = desk.person(name, "phone", phone);
        other = desk.person(name);
        customers.observe(other, new Observation("phone", phone, "agent", MONDAY_10, GUESSING.id()));
        desk.lookAt(one, other);
    }

    @AfterEach
    void they_leave() {
        identity.deleteUser(GUESSING.id());
        identity.deleteUser(FAIR.id());
    }

    @Test
    void who_guessed_sees_neither_the_other_customer_nor_that_there_is_a_question() {
        var asked = desk.caseOf(one, other);
        var guessing = web.as(GUESSING.id(), "leads");

        assertThat(guessing.get("/api/customers/" + one + "/facts").body()).doesNotContain(phone);
        assertThat(guessing.get("/api/steward-cases?state=open").body())
                .doesNotContain(asked.id().value());
        assertThat(guessing.get("/api/steward-cases/" + asked.id()).status()).isEqualTo(404);
        assertThat(guessing.get("/customers/twins").body())
                .doesNotContain(asked.id().value());
        assertThat(offered(GUESSING)).doesNotContain(desk.task(asked).getId());
        assertThat(guessing.get("/engine-rest/task/" + desk.task(asked).getId()).status())
                .isIn(403, 404);
        assertThatThrownBy(() -> guessed(asked)).as("the task is not hers").isInstanceOf(AuthorizationException.class);
        tasks.setAssignee(desk.task(asked).getId(), GUESSING.id());
        assertThatThrownBy(() -> guessed(asked))
                .as("nor when somebody gives it to her")
                .isInstanceOf(WrittenByYou.class)
                .hasMessageContaining("another steward answers it");
        assertThat(desk.tasks(asked)).hasSize(1);
    }

    @Test
    void what_somebody_here_wrote_merges_nobody_by_itself() {
        var name = name();
        var email = UUID.randomUUID() + "@example.org";
        one = desk.person(name, "email", email, "birth-date", "1980-03-09");
        other = desk.person(name, "email", email);
        customers.observe(other, new Observation("birth-date", "1980-03-09", "customer", MONDAY_10, "guessing-agent"));

        desk.lookAt(one, other);

        var asked = desk.caseOf(one, other);
        assertThat(asked.state()).isEqualTo(CaseState.OPEN);
        assertThat(asked.answer().rule()).isEqualTo("very-likely");
        assertThat(desk.isRunning(asked)).isTrue();
    }

    @Test
    void another_lead_is_asked_and_sees_both() {
        var asked = desk.caseOf(one, other);
        var fair = web.as(FAIR.id(), "leads");

        assertThat(offered(FAIR)).contains(desk.task(asked).getId());
        assertThat(fair.get("/api/customers/" + one + "/facts").body()).contains(phone);
        assertThat(fair.get("/api/steward-cases/" + asked.id()).status()).isEqualTo(200);
        desk.answered(FAIR, asked, STEWARD_VERDICT.with("different"), STEWARD_REASON.with("Two passports."));

        assertThat(web.as(GUESSING.id(), "leads")
                        .get("/api/steward-cases/" + asked.id())
                        .<String>at("$.state"))
                .as("what was answered is no secret")
                .isEqualTo("different");
    }

    private void guessed(StewardCase asked) {
        desk.answered(GUESSING, asked, STEWARD_VERDICT.with("same"), STEWARD_REASON.with("I knew it."));
    }

    /** What stands in the list of this lead. */
    private List<String> offered(Person lead) {
        return tasks
                .createTaskQuery()
                .or()
                .taskCandidateUser(lead.id())
                .taskCandidateGroup("leads")
                .endOr()
                .list()
                .stream()
                .map(task -> task.getId())
                .toList();
    }
}
