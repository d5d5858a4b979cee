package io.rapport.request.expectation;

import static io.rapport.Person.ANNA;
import static io.rapport.Person.LEA;
import static io.rapport.Person.MAX;
import static io.rapport.Person.TOM;
import static io.rapport.request.expectation.ExpectationGap.CHOICE;
import static io.rapport.request.expectation.ExpectationGap.CHOOSE_OPTION;
import static io.rapport.request.expectation.ExpectationGap.DECIDE_AS_SPONSOR;
import static io.rapport.request.expectation.ExpectationGap.MEANS;
import static io.rapport.request.expectation.ExpectationGap.SPONSOR_SAYS;
import static io.rapport.request.expectation.NoRoom.NOW;
import static io.rapport.request.work.WorkRequest.WORK_ON_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.Journey;
import io.rapport.Journeys;
import io.rapport.RapportTest;
import io.rapport.capacity.given.Given;
import io.rapport.capacity.given.GivenPromises;
import io.rapport.capacity.given.Means;
import io.rapport.capacity.given.NoSponsor;
import io.rapport.capacity.given.Outcome;
import io.rapport.kernel.RequestId;
import io.rapport.sla.Promises;
import java.time.Duration;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A gold customer has a technical incident, and the technical team has more than it can do: above capacity it is promised by name, or not at all. */
@RapportTest
class SponsorStoryTest {

    @Autowired
    Journeys journeys;

    @Autowired
    Promises promises;

    @Autowired
    GivenPromises given;

    @Autowired
    NoRoom noRoom;

    @Autowired
    Expectations expectations;

    @Autowired
    TaskService tasks;

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
    void above_capacity_it_is_promised_by_a_sponsor_with_a_name_and_by_nobody_else() {
        journey.completedBy(TOM, CHOOSE_OPTION, CHOICE.with("ask-sponsor"))
                .waitsAt(DECIDE_AS_SPONSOR)
                .offeredTo(DECIDE_AS_SPONSOR, "managers")
                .named(DECIDE_AS_SPONSOR, "Sponsor: technical incident — gold");
        assertThatThrownBy(() -> journey.completedBy(
                        ANNA, DECIDE_AS_SPONSOR, SPONSOR_SAYS.with("promise"), MEANS.with("overtime")))
                .hasMessageContaining("does not have one of the following permissions");
        assertThatThrownBy(() -> expectations.sponsor(id, true, Optional.of("overtime"), Optional.empty()))
                .as("whoever completed it")
                .isInstanceOf(NoSponsor.class);

        tasks.setAssignee(journey.task(DECIDE_AS_SPONSOR).getId(), LEA.id());
        assertThatThrownBy(() -> journey.completedBy(
                        LEA, DECIDE_AS_SPONSOR, SPONSOR_SAYS.with("promise"), MEANS.with("overtime")))
                .as("a lead who gives themselves the task")
                .isInstanceOf(NoSponsor.class)
                .hasMessageContaining("only by a manager");

        tasks.setAssignee(journey.task(DECIDE_AS_SPONSOR).getId(), null);
        journey.completedBy(MAX, DECIDE_AS_SPONSOR, SPONSOR_SAYS.with("promise"), MEANS.with("overtime"))
                .waitsAt(WORK_ON_REQUEST);

        var decided = noRoom.latest(id, Outcome.SPONSORED, "max");
        assertThat(decided.sponsor()).isEqualTo(new Given.Sponsor("max", Means.OVERTIME));
        assertThat(decided.numbers().fits()).isFalse();
        assertThat(promises.of(id).response().dueAt()).isEqualTo(NOW.plus(Duration.ofHours(2)));
    }

    @Test
    void nobody_answers_for_the_sponsor_at_an_earlier_task_and_the_sponsor_has_to_answer() {
        assertThatThrownBy(() -> journey.completedBy(
                        TOM,
                        CHOOSE_OPTION,
                        CHOICE.with("ask-sponsor"),
                        SPONSOR_SAYS.with("promise"),
                        MEANS.with("overtime")))
                .rootCause()
                .hasMessage(
                        "'means' is not asked by the form of 'choose-option'. Leave it out; whoever does the task that asks it answers it there.");

        journey.completedBy(TOM, CHOOSE_OPTION, CHOICE.with("ask-sponsor"));
        assertThatThrownBy(() -> journey.completedBy(MAX, DECIDE_AS_SPONSOR))
                .rootCause()
                .hasMessageStartingWith("'sponsorSays' is missing, and the next step needs it (Do you stand for it?).");
        assertThatThrownBy(() -> journey.completedBy(MAX, DECIDE_AS_SPONSOR, SPONSOR_SAYS.with("promise")))
                .rootCause()
                .hasMessageStartingWith("'means' is missing");

        journey.waitsAt(DECIDE_AS_SPONSOR)
                .completedBy(MAX, DECIDE_AS_SPONSOR, SPONSOR_SAYS.with("no"))
                .waitsAt(CHOOSE_OPTION);
    }

    @Test
    void a_sponsor_says_no_and_somebody_chooses_again() {
        journey.completedBy(TOM, CHOOSE_OPTION, CHOICE.with("ask-sponsor"))
                .completedBy(MAX, DECIDE_AS_SPONSOR, SPONSOR_SAYS.with("no"))
                .waitsAt(CHOOSE_OPTION)
                .completedBy(TOM, CHOOSE_OPTION, CHOICE.with("later-date"))
                .waitsAt(WORK_ON_REQUEST);

        assertThat(given.of(id.value()))
                .extracting(Given::outcome)
                .containsExactly(Outcome.GAP, Outcome.SPONSOR_REFUSED, Outcome.LATER_DATE);
    }

    @Test
    void when_nobody_decides_a_sponsor_is_asked_and_then_what_fits_is_promised() {
        journey.until(NOW.plus(Duration.ofMinutes(61))).waitsAt(DECIDE_AS_SPONSOR);
        journey.until(NOW.plus(Duration.ofMinutes(122))).waitsAt(WORK_ON_REQUEST);

        assertThat(noRoom.latest(id, Outcome.STANDARD_VARIANT, null).by()).isNull();
        assertThat(journey.visited()).contains("take-what-fits", "fitting-taken");
    }
}
