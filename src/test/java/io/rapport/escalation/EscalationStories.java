package io.rapport.escalation;

import static io.rapport.escalation.process.EscalationWords.ACKNOWLEDGE_ESCALATION;
import static io.rapport.request.Desk.MONDAY_10;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Journey;
import io.rapport.Journeys;
import io.rapport.Person;
import io.rapport.customer.identity.Merges;
import io.rapport.engine.EngineClock;
import io.rapport.escalation.pack.HandOvers;
import io.rapport.kernel.RequestId;
import io.rapport.request.Desk;
import io.rapport.request.Requests;
import io.rapport.request.handing.RequestEscalations;
import io.rapport.sla.Promises;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody has asked for something, and there are leads and managers. */
abstract class EscalationStories {

    @Autowired
    Desk desk;

    @Autowired
    Journeys journeys;

    @Autowired
    Requests requests;

    @Autowired
    RequestEscalations asking;

    @Autowired
    Escalations escalations;

    @Autowired
    HandOvers handOvers;

    @Autowired
    Promises promises;

    @Autowired
    IdentityService identity;

    @Autowired
    Merges merges;

    @Autowired
    TaskService tasks;

    @Autowired
    EngineClock clock;

    RequestId request;
    Journey journey;

    @BeforeEach
    void a_request_of_the_billing_team() {
        List.of(Person.ANNA, Person.LEA, Person.MAX, Person.MONA).forEach(person -> person.worksHere(identity));
        request = desk.request(desk.stranger(), "billing-question");
        journey = journeys.follow(request);
    }

    /** Who was asked, as they stand in the house. */
    Person owner() {
        var id = Objects.requireNonNull(journey.task(ACKNOWLEDGE_ESCALATION).getAssignee());
        return new Person(
                id,
                identity.createGroupQuery().groupMember(id).list().stream()
                        .map(Group::getId)
                        .toList());
    }

    /** Whether it is offered to this group, and to the owner by name. */
    void isOfferedTo(String group) {
        var task = journey.task(ACKNOWLEDGE_ESCALATION);
        assertThat(tasks.getIdentityLinksForTask(task.getId()))
                .extracting(IdentityLink::getGroupId)
                .contains(group);
        assertThat(tasks.getIdentityLinksForTask(task.getId()))
                .extracting(IdentityLink::getUserId)
                .contains(owner().id());
    }

    /** The agent asks for help. */
    Journey asked() {
        asking.ask(request, EscalationReason.AGENT, "", Person.ANNA.id(), "I do not get on with it.");
        return journey.settled();
    }

    Escalation escalation() {
        return escalations.of(request).get(0);
    }

    static Instant after(long hours) {
        return MONDAY_10.plus(Duration.ofHours(hours));
    }
}
