package io.rapport.approval;

import static io.rapport.Person.ANNA;
import static io.rapport.Person.LEA;
import static io.rapport.Person.MAX;
import static io.rapport.Person.MONA;
import static io.rapport.approval.process.ExceptionApproval.CONFIRM_EXCEPTION;
import static io.rapport.approval.process.ExceptionApproval.DECIDE_EXCEPTION;
import static io.rapport.approval.process.ExceptionApproval.EXCEPTION_AMOUNT;
import static io.rapport.approval.process.ExceptionApproval.EXCEPTION_KIND;
import static io.rapport.approval.process.ExceptionApproval.VERDICT;
import static io.rapport.request.process.ServiceRequest.NOTE;
import static io.rapport.request.work.WorkRequest.EXCEPTION_UNTIL;
import static io.rapport.request.work.WorkRequest.OUTCOME;
import static io.rapport.request.work.WorkRequest.WORK_ON_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.Journey;
import io.rapport.Person;
import io.rapport.RapportTest;
import io.rapport.kernel.CustomerId;
import io.rapport.request.Desk;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Four eyes are two persons, and neither is the one who asked: neither decides, nor keeps the task from the others. */
@RapportTest
class WhoDecidesStoryTest {

    @Autowired
    Desk desk;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identity;

    @Test
    void who_asked_never_decides_whatever_groups_they_are_in() {
        var annaTheLead = ANNA.alsoIn("leads");
        var journey = wishes(desk.stranger(), annaTheLead, "goods", 100.0);

        assertThatThrownBy(() -> journey.completedBy(annaTheLead, DECIDE_EXCEPTION, VERDICT.with("granted")))
                .isInstanceOf(Refusals.OwnWish.class)
                .hasMessageContaining("anna asked for");

        journey.waitsAt(DECIDE_EXCEPTION);
    }

    @Test
    void who_may_not_decide_cannot_take_it_on_and_it_stays_in_the_list_for_the_others() {
        var lea = LEA.alsoIn("managers");
        var own = wishes(desk.stranger(), lea, "credit", 100.0);
        assertThatThrownBy(() -> own.claimedBy(lea, DECIDE_EXCEPTION))
                .hasCauseInstanceOf(AuthorizationException.class)
                .hasMessageContaining("lea asked for");
        assertThat(own.task(DECIDE_EXCEPTION).getAssignee()).isNull();

        var large = wishes(desk.stranger(), ANNA, "credit", 1500.0)
                .claimedBy(MAX, DECIDE_EXCEPTION)
                .completedBy(MAX, DECIDE_EXCEPTION, VERDICT.with("granted"));
        assertThatThrownBy(() -> large.claimedBy(MAX, CONFIRM_EXCEPTION))
                .hasCauseInstanceOf(AuthorizationException.class)
                .hasMessageContaining("needs another person");
        assertThat(large.task(CONFIRM_EXCEPTION).getAssignee()).isNull();
        large.claimedBy(MONA, CONFIRM_EXCEPTION)
                .completedBy(MONA, CONFIRM_EXCEPTION, VERDICT.with("granted"))
                .waitsAt(WORK_ON_REQUEST);
    }

    @Test
    void who_asked_does_not_move_it_to_somebody_either_nor_write_the_verdict_for_them() {
        var lea = LEA.alsoIn("managers");
        var own = wishes(desk.stranger(), lea, "credit", 100.0);
        var task = own.task(DECIDE_EXCEPTION).getId();
        identity.setAuthentication(lea.id(), lea.groups());
        try {
            assertThatThrownBy(() -> tasks.setVariable(task, VERDICT.name(), "granted"))
                    .hasMessageContaining("nobody writes it beforehand");
            assertThatThrownBy(() -> tasks.claim(task, "nobody-of-this-name")).hasMessageContaining("no such user");
            assertThatThrownBy(() -> tasks.addCandidateGroup(task, "agents"))
                    .hasMessageContaining("offered to is the journey's");
        } finally {
            identity.clearAuthentication();
        }
        own.claimedBy(MAX, DECIDE_EXCEPTION);
        identity.setAuthentication(lea.id(), lea.groups());
        try {
            assertThatThrownBy(() -> tasks.setAssignee(task, null)).hasMessageContaining("lea asked for");
        } finally {
            identity.clearAuthentication();
        }
        assertThat(own.task(DECIDE_EXCEPTION).getAssignee()).isEqualTo(MAX.id());
    }

    @Test
    void who_is_not_named_by_the_table_does_not_decide_even_when_the_engine_would_let_them() {
        var journey = wishes(desk.stranger(), ANNA, "waiver", 400.0);
        var administrator = Person.of("root", "camunda-admin");

        assertThatThrownBy(() -> journey.completedBy(administrator, DECIDE_EXCEPTION, VERDICT.with("granted")))
                .isInstanceOf(Refusals.NotEntitled.class);
    }

    @Test
    void who_decides_about_a_deadline_reads_in_the_form_which_moment_is_asked_for() {
        var journey = desk.asks(desk.stranger(), "billing-question")
                .completedBy(
                        ANNA,
                        WORK_ON_REQUEST,
                        OUTCOME.with("ask-exception"),
                        EXCEPTION_KIND.with("deadline"),
                        EXCEPTION_AMOUNT.with(0.0),
                        EXCEPTION_UNTIL.with("2026-03-20T12:00Z"),
                        NOTE.with("They are on holiday until then."));

        assertThat(tasks.getVariable(journey.task(DECIDE_EXCEPTION).getId(), "askedMoment"))
                .isEqualTo(Date.from(Instant.parse("2026-03-20T12:00:00Z")));
    }

    private Journey wishes(CustomerId customer, Person by, String kind, double amount) {
        return desk.asks(customer, "billing-question")
                .completedBy(
                        by,
                        WORK_ON_REQUEST,
                        OUTCOME.with("ask-exception"),
                        EXCEPTION_KIND.with(kind),
                        EXCEPTION_AMOUNT.with(amount),
                        NOTE.with("Long-standing customer, our mistake."));
    }
}
