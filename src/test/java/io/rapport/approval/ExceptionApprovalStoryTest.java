package io.rapport.approval;

import static io.rapport.Person.ANNA;
import static io.rapport.Person.LEA;
import static io.rapport.Person.MAX;
import static io.rapport.Person.MONA;
import static io.rapport.approval.process.ExceptionApproval.CONFIRM_EXCEPTION;
import static io.rapport.approval.process.ExceptionApproval.DECIDE_EXCEPTION;
import static io.rapport.approval.process.ExceptionApproval.EXCEPTION_AMOUNT;
import static io.rapport.approval.process.ExceptionApproval.EXCEPTION_KIND;
import static io.rapport.approval.process.ExceptionApproval.RATIONALE;
import static io.rapport.approval.process.ExceptionApproval.VERDICT;
import static io.rapport.request.process.ServiceRequest.NOTE;
import static io.rapport.request.work.WorkRequest.OUTCOME;
import static io.rapport.request.work.WorkRequest.WORK_ON_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.Journey;
import io.rapport.Person;
import io.rapport.RapportTest;
import io.rapport.kernel.CustomerId;
import io.rapport.request.Desk;
import io.rapport.sla.BusinessCalendars;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RapportTest
class ExceptionApprovalStoryTest {

    @Autowired
    BusinessCalendars calendars;

    @Autowired
    Desk desk;

    @Autowired
    Approvals approvals;

    @Test
    void a_small_credit_is_granted_by_rule_and_the_agent_goes_on() {
        var customer = desk.stranger();

        var journey = wish(customer, ANNA, "credit", 25.0).waitsAt(WORK_ON_REQUEST);

        assertThat(journey.visited()).contains("granted-by-rule").doesNotContain(DECIDE_EXCEPTION);
        var granted = last(customer);
        assertThat(granted.standing()).isEqualTo(Standing.GRANTED);
        assertThat(granted.route().rule()).isEqualTo("small-for-all");
        assertThat(granted.route().version()).isPositive();
        assertThat(granted.wish().reason()).isEqualTo("Long-standing customer, our mistake.");
    }

    @Test
    void a_moderate_credit_is_a_leads_and_the_task_says_what_it_is_about() {
        var customer = desk.stranger();

        var journey = wish(customer, ANNA, "credit", 26.0)
                .waitsAt(DECIDE_EXCEPTION)
                .offeredTo(DECIDE_EXCEPTION, "leads", "managers");
        var task = journey.task(DECIDE_EXCEPTION);
        assertThat(task.getName()).startsWith("Decide: credit (money back), 26.00 EUR — standard, due ");
        var asked = task.getCreateTime().toInstant();
        assertThat(task.getDueDate())
                .isCloseTo(Date.from(calendars.get("office").add(asked, Duration.ofHours(8))), 1000);
        journey.completedBy(LEA, DECIDE_EXCEPTION, VERDICT.with("granted")).waitsAt(WORK_ON_REQUEST);

        assertThat(last(customer).decisions()).extracting(Approval.Decision::by).containsExactly("lea");
    }

    @Test
    void a_large_credit_waits_for_a_manager_and_no_means_no_with_a_reason() {
        var customer = desk.stranger();
        var journey = wish(customer, ANNA, "credit", 400.0).offeredTo(DECIDE_EXCEPTION, "managers");

        assertThatThrownBy(() -> journey.completedBy(MAX, DECIDE_EXCEPTION, VERDICT.with("declined")))
                .isInstanceOf(Refusals.ReasonMissing.class);
        journey.completedBy(MAX, DECIDE_EXCEPTION, VERDICT.with("declined"), RATIONALE.with("Not our mistake."))
                .waitsAt(WORK_ON_REQUEST);

        assertThat(journey.visited()).contains("exception-declined");
        assertThat(last(customer).standing()).isEqualTo(Standing.DECLINED);
        assertThat(last(customer).decisions().get(0).rationale()).isEqualTo("Not our mistake.");
        var id = last(customer).id();
        assertThatThrownBy(() -> approvals.decide(id, new Verdict.Granted(decider(MONA), null)))
                .isInstanceOf(Refusals.AlreadySettled.class)
                .hasMessageContaining("already declined");
    }

    @Test
    void a_very_large_credit_needs_two_managers_who_are_two_persons() {
        var customer = desk.stranger();
        var journey = wish(customer, ANNA, "credit", 1500.0)
                .completedBy(MAX, DECIDE_EXCEPTION, VERDICT.with("granted"), RATIONALE.with("Worth it."))
                .waitsAt(CONFIRM_EXCEPTION);

        assertThatThrownBy(() -> journey.completedBy(MAX, CONFIRM_EXCEPTION, VERDICT.with("granted")))
                .isInstanceOf(Refusals.SecondPersonNeeded.class);
        journey.completedBy(MONA, CONFIRM_EXCEPTION, VERDICT.with("granted")).waitsAt(WORK_ON_REQUEST);

        assertThat(journey.visited()).contains("exception-granted-by-two");
        assertThat(last(customer).decisions()).extracting(Approval.Decision::by).containsExactly("max", "mona");
    }

    @Test
    void the_second_manager_can_still_say_no() {
        var customer = desk.stranger();

        var journey = wish(customer, ANNA, "credit", 1500.0)
                .completedBy(MAX, DECIDE_EXCEPTION, VERDICT.with("granted"))
                .completedBy(MONA, CONFIRM_EXCEPTION, VERDICT.with("declined"), RATIONALE.with("Too much."))
                .waitsAt(WORK_ON_REQUEST);

        assertThat(journey.visited()).contains("second-declined");
        assertThat(last(customer).standing()).isEqualTo(Standing.DECLINED);
    }

    @Test
    void split_wishes_count_together() {
        var customer = desk.stranger();
        wish(customer, ANNA, "credit", 25.0);

        wish(customer, ANNA, "credit", 25.0).offeredTo(DECIDE_EXCEPTION, "leads", "managers");

        assertThat(last(customer).cumulative()).isEqualByComparingTo("50");
    }

    @Test
    void a_changed_deadline_may_cost_nothing_and_somebody_still_agrees() {
        var customer = desk.stranger();

        wish(customer, ANNA, "deadline", 0.0)
                .offeredTo(DECIDE_EXCEPTION, "leads", "managers")
                .completedBy(LEA, DECIDE_EXCEPTION, VERDICT.with("granted"))
                .waitsAt(WORK_ON_REQUEST);

        assertThat(last(customer).standing()).isEqualTo(Standing.GRANTED);
        var another = desk.asks(customer, "billing-question");
        assertThatThrownBy(() -> another.completedBy(ANNA, WORK_ON_REQUEST, form("credit", 0.0, "Because.")))
                .hasMessageContaining("between 0.01 and 1,000,000");
    }

    @Test
    void a_wish_without_a_reason_or_with_an_impossible_amount_is_refused() {
        var customer = desk.stranger();
        var journey = desk.asks(customer, "billing-question");

        assertThatThrownBy(() -> journey.completedBy(ANNA, WORK_ON_REQUEST, form("credit", 25.0, " ")))
                .isInstanceOf(Refusals.WishRefused.class)
                .hasMessageContaining("why this customer");
        assertThatThrownBy(() -> journey.completedBy(ANNA, WORK_ON_REQUEST, form("credit", -1.0, "Because.")))
                .hasMessageContaining("between 0.01 and 1,000,000");
        assertThatThrownBy(() -> journey.completedBy(ANNA, WORK_ON_REQUEST, form("credit", 1.001, "Because.")))
                .hasMessageContaining("two decimal places");
        assertThat(approvals.list(customer, 10, null).items()).isEmpty();
    }

    private Journey wish(CustomerId customer, Person by, String kind, double amount) {
        return desk.asks(customer, "billing-question")
                .completedBy(by, WORK_ON_REQUEST, form(kind, amount, "Long-standing customer, our mistake."));
    }

    @SuppressWarnings("unchecked")
    private static Map.Entry<String, Object>[] form(String kind, double amount, String reason) {
        return new Map.Entry[] {
            OUTCOME.with("ask-exception"), EXCEPTION_KIND.with(kind), EXCEPTION_AMOUNT.with(amount), NOTE.with(reason)
        };
    }

    private Approval last(CustomerId customer) {
        return approvals.list(customer, 1, null).items().get(0);
    }

    private static Verdict.Decider decider(Person person) {
        return new Verdict.Decider(person.id(), Set.copyOf(person.groups()));
    }
}
