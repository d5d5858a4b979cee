package io.rapport.absence;

import static io.rapport.request.Desk.MONDAY_10;
import static io.rapport.request.process.ServiceRequest.NOTE;
import static io.rapport.request.work.WorkRequest.OUTCOME;
import static io.rapport.request.work.WorkRequest.WORK_ON_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Journey;
import io.rapport.Person;
import io.rapport.RapportTest;
import io.rapport.absence.process.Begin;
import io.rapport.engine.EngineClock;
import io.rapport.request.Desk;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of the work of somebody who is away, through the real journeys. */
@RapportTest
class StandInStoryTest {

    private static final Instant TUESDAY = MONDAY_10.plus(Duration.ofDays(1));
    private static final Instant WEDNESDAY = MONDAY_10.plus(Duration.ofDays(2));
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Autowired
    Desk desk;

    @Autowired
    Absences absences;

    @Autowired
    StandIns standIns;

    @Autowired
    Begin begin;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identity;

    @Autowired
    EngineClock clock;

    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final Person ina = Person.of("ina-" + unique, "agents", "billing-team");
    private final Person ben = Person.of("ben-" + unique, "agents", "billing-team");
    private final Person led = Person.of("led-" + unique, "leads", "billing-team", "care-team");

    @BeforeEach
    void a_house() {
        List.of(ina, ben, led).forEach(person -> person.worksHere(identity));
        clock.moveTo(MONDAY_10);
    }

    @Test
    void what_somebody_has_goes_to_the_substitute_once_it_begins_and_the_record_says_for_whom_and_by_whom() {
        var journey = desk.asks(desk.stranger(), "billing-question").claimedBy(ina, WORK_ON_REQUEST);
        var task = journey.task(WORK_ON_REQUEST).getId();
        var absence = away(ina, ben, TUESDAY, WEDNESDAY);

        begin.look();
        assertThat(journey.task(WORK_ON_REQUEST).getAssignee()).as("not before").isEqualTo(ina.id());

        clock.moveTo(TUESDAY);
        begin.look();
        begin.look();
        assertThat(journey.task(WORK_ON_REQUEST).getAssignee()).isEqualTo(ben.id());
        assertThat(absences.get(absence).startedAt()).isEqualTo(TUESDAY);

        clock.moveTo(WEDNESDAY.plusSeconds(3600));
        begin.look();
        assertThat(journey.task(WORK_ON_REQUEST).getAssignee())
                .as("nothing is taken back that somebody works on")
                .isEqualTo(ben.id());
        journey.completedBy(ben, WORK_ON_REQUEST, OUTCOME.with("resolve"), NOTE.with("It is solved."));

        assertThat(standIns.of(absence)).singleElement().satisfies(done -> {
            assertThat(done.task()).isEqualTo(task);
            assertThat(done.caseId()).startsWith("R-");
            assertThat(done.forPerson()).isEqualTo(ina.id());
            assertThat(done.givenTo()).isEqualTo(ben.id());
            assertThat(done.givenAt()).isEqualTo(TUESDAY);
            assertThat(done.doneBy()).isEqualTo(ben.id());
            assertThat(done.doneAt()).isEqualTo(WEDNESDAY.plusSeconds(3600));
        });
    }

    @Test
    void without_a_substitute_or_with_one_who_has_no_right_to_it_it_goes_back_to_the_team() {
        var first = desk.asks(desk.stranger(), "billing-question").claimedBy(ina, WORK_ON_REQUEST);
        var ofCare = desk.asks(desk.platinum(), "billing-question").claimedBy(led, WORK_ON_REQUEST);
        var alone = away(ina, null, TUESDAY, WEDNESDAY);
        var withBen = away(led, ben, TUESDAY, WEDNESDAY);

        clock.moveTo(TUESDAY);
        begin.look();

        assertThat(first.task(WORK_ON_REQUEST).getAssignee()).isNull();
        first.offeredTo(WORK_ON_REQUEST, "billing-team");
        assertThat(ofCare.task(WORK_ON_REQUEST).getAssignee())
                .as("ben is not in care-team, and standing in gives no right")
                .isNull();
        assertThat(standIns.of(alone))
                .singleElement()
                .extracting(StandIn::givenTo)
                .isNull();
        assertThat(standIns.of(withBen))
                .singleElement()
                .extracting(StandIn::givenTo)
                .isNull();
    }

    @Test
    void what_comes_while_somebody_is_away_goes_on_at_once_but_who_takes_work_themselves_keeps_it() {
        var given = desk.asks(desk.stranger(), "billing-question");
        var taken = desk.asks(desk.stranger(), "billing-question");
        var absence = away(ina, ben, TUESDAY, WEDNESDAY);
        clock.moveTo(TUESDAY);
        begin.look();

        give(given, ina);
        taken.claimedBy(ina, WORK_ON_REQUEST);
        begin.look();

        assertThat(given.task(WORK_ON_REQUEST).getAssignee()).isEqualTo(ben.id());
        assertThat(taken.task(WORK_ON_REQUEST).getAssignee()).isEqualTo(ina.id());
        assertThat(standIns.of(absence))
                .singleElement()
                .extracting(StandIn::givenTo)
                .isEqualTo(ben.id());

        absences.remove(absence, ina.id());
        give(given, ina);
        assertThat(given.task(WORK_ON_REQUEST).getAssignee()).as("she is back").isEqualTo(ina.id());
    }

    private AbsenceId away(Person person, Person substitute, Instant from, Instant until) {
        return absences.write(
                new NewAbsence(person.id(), from, until, BERLIN, substitute == null ? null : substitute.id()),
                person.id());
    }

    private void give(Journey journey, Person to) {
        var task = journey.task(WORK_ON_REQUEST).getId();
        identity.setAuthentication(led.id(), led.groups());
        try {
            tasks.setAssignee(task, to.id());
        } finally {
            identity.clearAuthentication();
        }
    }
}
