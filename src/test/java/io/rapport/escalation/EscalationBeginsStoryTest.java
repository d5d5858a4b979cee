package io.rapport.escalation;

import static io.rapport.Person.ANNA;
import static io.rapport.escalation.process.EscalationWords.ACKNOWLEDGE_ESCALATION;
import static io.rapport.escalation.process.EscalationWords.HELP_AS_OWNER;
import static io.rapport.request.Desk.MONDAY_10;
import static io.rapport.request.work.WorkRequest.OUTCOME;
import static io.rapport.request.work.WorkRequest.WORK_ON_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.RapportTest;
import io.rapport.capacity.risk.PromiseAtRisk;
import io.rapport.customer.Customers;
import io.rapport.escalation.Escalation.Ask;
import io.rapport.intake.About;
import io.rapport.intake.Event;
import io.rapport.intake.Intake;
import io.rapport.kernel.Page;
import io.rapport.request.Refusals.NotPossibleNow;
import io.rapport.sla.SlaClock;
import io.rapport.web.Web;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** Missed, at risk, asked for by the customer or by who works on it: a named owner gets it, beside the work. */
@RapportTest
class EscalationBeginsStoryTest extends EscalationStories {

    @Autowired
    Customers customers;

    @Autowired
    Intake intake;

    @Autowired
    Web web;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void a_missed_promise_comes_to_a_named_owner_who_says_that_they_have_it() {
        journey.until(promises.of(request).response().dueAt()).waitsAt(WORK_ON_REQUEST, ACKNOWLEDGE_ESCALATION);
        isOfferedTo("leads");
        var owner = owner();
        var asked = escalation().levels().get(0);
        assertThat(asked.owner()).isEqualTo(owner.id());
        assertThat(asked.rule()).isEqualTo("first-others-missed");
        var pack = handOvers.get(asked.handOver());

        assertThat(journey.task(ACKNOWLEDGE_ESCALATION).getName())
                .startsWith("Escalation " + request + ", level 1: promise missed — standard, answer by ");
        assertThat(journey.task(ACKNOWLEDGE_ESCALATION).getDescription())
                .contains(escalation().id().value(), "a promise was missed");
        journey.completedBy(owner, ACKNOWLEDGE_ESCALATION)
                .waitsAt(WORK_ON_REQUEST, HELP_AS_OWNER)
                .named(HELP_AS_OWNER, "Help as owner " + request + ", level 1: promise missed — standard");

        assertThat(handOvers.get(asked.handOver()).acknowledgedBy()).isEqualTo(owner.id());
        assertThat(handOvers.open(pack.id()).hash()).isEqualTo(pack.hash());
        assertThat(escalation().levels().get(0).did()).isEqualTo("acknowledged");
    }

    @Test
    void a_promise_at_risk_is_looked_at_before_it_is_missed() {
        var due = promises.of(request).response().dueAt();

        transaction.executeWithoutResult(
                status -> events.publishEvent(new PromiseAtRisk(request, SlaClock.RESPONSE, 1, due, MONDAY_10)));

        journey.settled().waitsAt(WORK_ON_REQUEST, ACKNOWLEDGE_ESCALATION);
        assertThat(escalation().reason()).isEqualTo(EscalationReason.AT_RISK);
        assertThat(escalation().asks()).extracting(Ask::clocks).containsExactly("response");
    }

    @Test
    void the_customer_asks_by_an_event_and_what_they_wrote_goes_along() {
        intake.take(new Event(
                "test",
                UUID.randomUUID().toString(),
                MONDAY_10,
                new About.Escalated(null, request.value(), "I want to speak with a manager.")));

        journey.settled().waitsAt(WORK_ON_REQUEST, ACKNOWLEDGE_ESCALATION);
        assertThat(escalation().reason()).isEqualTo(EscalationReason.CUSTOMER);
        assertThat(handOvers.open(escalation().levels().get(0).handOver()).items())
                .anySatisfy(item -> assertThat(item.text()).isEqualTo("I want to speak with a manager."));
    }

    @Test
    void who_works_on_it_asks_and_who_asks_again_joins() {
        var path = "/api/requests/" + request + "/escalations";
        var anna = web.as("eva-" + UUID.randomUUID(), "agents", "billing-team");
        assertThat(web.as("tim-" + UUID.randomUUID(), "agents", "technical-team")
                        .post(path, "{\"reason\": \"agent\", \"words\": \"Not mine.\"}")
                        .status())
                .isEqualTo(403);
        assertThat(anna.post(path, "{\"reason\": \"missed\", \"words\": \"Says the house.\"}")
                        .status())
                .isEqualTo(422);

        var first = anna.post(path, "{\"reason\": \"agent\", \"words\": \"I do not get on with it.\"}");
        var second = anna.post(path, "{\"reason\": \"customer\", \"words\": \"They called again.\"}");

        assertThat(first.status()).as(first.body()).isEqualTo(202);
        assertThat(first.<Boolean>at("$.joined")).isFalse();
        assertThat(second.<Boolean>at("$.joined")).isTrue();
        assertThat(second.<String>at("$.escalation")).isEqualTo(first.at("$.escalation"));
        journey.settled().waitsAt(WORK_ON_REQUEST, ACKNOWLEDGE_ESCALATION);
        assertThat(anna.get(path).<String>at("$[0].asks[1].reason")).isEqualTo("customer");
        assertThat(customers
                        .timeline(requests.get(request).customer(), Page.MOST, null)
                        .items())
                .extracting(each -> each.text())
                .contains("I do not get on with it.", "They called again.");
    }

    @Test
    void what_nobody_works_on_is_not_escalated() {
        journey.completedBy(ANNA, WORK_ON_REQUEST, OUTCOME.with("resolve"));

        assertThatThrownBy(() -> asking.ask(request, EscalationReason.CUSTOMER, "", null, "Not good."))
                .isInstanceOf(NotPossibleNow.class);
        assertThat(escalations.of(request)).isEmpty();
    }
}
