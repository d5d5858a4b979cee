package io.rapport.request.expectation;

import static io.rapport.Person.CLEO;
import static io.rapport.Person.TOM;
import static io.rapport.request.expectation.ExpectationGap.CHOICE;
import static io.rapport.request.expectation.ExpectationGap.CHOOSE_OPTION;
import static io.rapport.request.expectation.ExpectationGap.DECIDE_AS_SPONSOR;
import static io.rapport.request.expectation.ExpectationGap.OTHER_TEAM;
import static io.rapport.request.expectation.NoRoom.CARE;
import static io.rapport.request.expectation.NoRoom.INCIDENT;
import static io.rapport.request.expectation.NoRoom.NOW;
import static io.rapport.request.process.ServiceRequest.NOTE;
import static io.rapport.request.process.ServiceRequest.REQUEST_WITHDRAWN_END;
import static io.rapport.request.work.WorkRequest.WORK_ON_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.Journey;
import io.rapport.Journeys;
import io.rapport.RapportTest;
import io.rapport.capacity.Pieces;
import io.rapport.capacity.given.Given;
import io.rapport.capacity.given.GivenPromises;
import io.rapport.capacity.given.Outcome;
import io.rapport.customer.Customers;
import io.rapport.kernel.RequestId;
import io.rapport.kernel.Tier;
import io.rapport.request.Refusals.FieldRefused;
import io.rapport.request.Requests;
import io.rapport.sla.Promises;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A gold customer has a technical incident, and the technical team has more than it can do: each way this ends. */
@RapportTest
class ExpectationGapStoryTest {

    @Autowired
    Journeys journeys;

    @Autowired
    Requests requests;

    @Autowired
    Promises promises;

    @Autowired
    Customers customers;

    @Autowired
    GivenPromises given;

    @Autowired
    NoRoom noRoom;

    @Autowired
    Pieces pieces;

    @Autowired
    IdentityService identity;

    private RequestId id;
    private Journey journey;

    @BeforeEach
    void there_is_no_room() {
        id = noRoom.forGold();
        journey = journeys.follow(id);
    }

    @AfterEach
    void there_is_room_again() {
        noRoom.isOver();
    }

    @Test
    void nothing_is_promised_before_somebody_said_what_and_then_not_before_it_can_be_kept() {
        journey.waitsAt(CHOOSE_OPTION)
                .offeredTo(CHOOSE_OPTION, "technical-team")
                .named(CHOOSE_OPTION, "Cannot be kept: technical incident — gold")
                .due(CHOOSE_OPTION, NOW.plus(Duration.ofHours(1)));
        assertThat(journey.task(CHOOSE_OPTION).getDescription())
                .contains("pieces of work ahead", "What can be kept: not before Mon 2 Mar", "the standard variant");
        assertThatThrownBy(() -> promises.of(id)).hasMessageContaining(id.value());

        journey.completedBy(TOM, CHOOSE_OPTION, CHOICE.with("later-date"), NOTE.with("She agrees."))
                .waitsAt(WORK_ON_REQUEST);

        var decided = noRoom.latest(id, Outcome.LATER_DATE, "tom");
        assertThat(decided.numbers().fits()).as(decided.numbers().words()).isTrue();
        var promise = promises.of(id);
        assertThat(promise.tier()).isEqualTo(new Tier("gold"));
        assertThat(promise.response().dueAt()).isEqualTo(decided.notBefore()).isAfter(NOW.plus(Duration.ofHours(2)));
        assertThat(promise.resolution().dueAt())
                .as("as the tier says")
                .isEqualTo(Instant.parse("2026-03-03T15:00:00Z"));
        assertThat(given.of(id.value())).extracting(Given::outcome).containsExactly(Outcome.GAP, Outcome.LATER_DATE);
        assertThat(given.of(id.value()).get(0).byCheck().rule()).isEqualTo("check-close-customers");
    }

    @Test
    void another_team_that_has_the_skill_and_room_does_it() {
        pieces.finished(CARE, INCIDENT, 5, 30);
        CLEO.worksHere(identity);

        journey.completedBy(TOM, CHOOSE_OPTION, CHOICE.with("other-team"), OTHER_TEAM.with("care-team"))
                .waitsAt(WORK_ON_REQUEST)
                .offeredTo(WORK_ON_REQUEST, "care-team");

        assertThat(noRoom.latest(id, Outcome.OTHER_TEAM, "tom").team()).isEqualTo(CARE);
        assertThat(requests.get(id).team()).isEqualTo(CARE);
        assertThat(promises.of(id).response().dueAt()).isEqualTo(NOW.plus(Duration.ofHours(2)));
    }

    @Test
    void what_does_not_fit_any_more_is_asked_again() {
        CLEO.worksHere(identity);
        pieces.open(CARE, INCIDENT, 500);

        journey.completedBy(TOM, CHOOSE_OPTION, CHOICE.with("other-team"), OTHER_TEAM.with("care-team"))
                .waitsAt(CHOOSE_OPTION);

        assertThat(given.of(id.value())).extracting(Given::outcome).containsExactly(Outcome.GAP);
        assertThat(journey.task(CHOOSE_OPTION).getDescription()).startsWith("What was chosen last cannot be kept");
        journey.completedBy(TOM, CHOOSE_OPTION, CHOICE.with("standard-variant")).waitsAt(WORK_ON_REQUEST);
        noRoom.latest(id, Outcome.STANDARD_VARIANT, "tom");
        assertThat(promises.of(id).tier()).as("what is promised").isEqualTo(new Tier("standard"));
        assertThat(requests.get(id).tier()).as("who the customer is").isEqualTo(new Tier("gold"));
        assertThat(promises.of(id).response().dueAt()).isEqualTo(NOW.plus(Duration.ofHours(8)));
    }

    @Test
    void an_honest_answer_is_told_and_promises_no_more_than_can_be_kept() {
        noRoom.more(Duration.ofHours(9));

        journey.completedBy(
                        TOM, CHOOSE_OPTION, CHOICE.with("honest-answer"), NOTE.with("We cannot do it before tomorrow."))
                .waitsAt(WORK_ON_REQUEST);

        var said =
                customers.timeline(requests.get(id).customer(), 5, null).items().get(0);
        assertThat(said.text()).isEqualTo("We cannot do it before tomorrow.");
        var decided = noRoom.latest(id, Outcome.HONEST_ANSWER, "tom");
        assertThat(decided.numbers().fits()).isTrue();
        assertThat(promises.of(id).response().dueAt())
                .isEqualTo(decided.notBefore())
                .isAfter(NOW.plus(Duration.ofHours(12)));
    }

    @Test
    void a_form_that_hands_in_an_empty_note_gets_its_sponsor() {
        journey.completedBy(TOM, CHOOSE_OPTION, CHOICE.with("ask-sponsor"), NOTE.with(""))
                .waitsAt(DECIDE_AS_SPONSOR);
    }

    @Test
    void an_honest_answer_without_words_is_none() {
        assertThatThrownBy(() -> journey.completedBy(TOM, CHOOSE_OPTION, CHOICE.with("honest-answer")))
                .isInstanceOf(FieldRefused.class)
                .hasMessageContaining("write what you told");

        journey.waitsAt(CHOOSE_OPTION);
        assertThat(given.of(id.value())).extracting(Given::outcome).containsExactly(Outcome.GAP);
    }

    @Test
    void a_customer_who_withdraws_meanwhile_needs_no_room() {
        requests.withdraw(id);
        journeys.follow(id).endsAt(REQUEST_WITHDRAWN_END);
    }
}
