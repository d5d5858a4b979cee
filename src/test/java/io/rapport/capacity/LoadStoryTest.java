package io.rapport.capacity;

import static io.rapport.Person.ANNA;
import static io.rapport.escalation.process.TakeOver.TAKE_OVER_WORK;
import static io.rapport.request.process.ServiceRequest.NOTE;
import static io.rapport.request.work.WorkRequest.HAND_OVER_TEAM;
import static io.rapport.request.work.WorkRequest.OUTCOME;
import static io.rapport.request.work.WorkRequest.WORK_ON_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Journey;
import io.rapport.Person;
import io.rapport.absence.Absences;
import io.rapport.absence.NewAbsence;
import io.rapport.alone.AloneTest;
import io.rapport.engine.EngineClock;
import io.rapport.kernel.RequestType;
import io.rapport.kernel.TeamId;
import io.rapport.request.load.Rebuild;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A team's load is what really happened in the journeys, and can be made again from the engine's history. */
@AloneTest
class LoadStoryTest {

    /** A Monday, 08:00 in Berlin: the desk opens. */
    private static final Instant OPENING = Instant.parse("2026-05-04T06:00:00Z");

    private static final TeamId CARE = new TeamId("care-team");
    private static final RequestType DELIVERY = new RequestType("delivery-issue");
    private static final Person CLEO = Person.of("cleo-of-load", "agents", "care-team");
    private static final Person CARL = Person.of("carl-of-load", "agents", "care-team");

    @Autowired
    Rush rush;

    @Autowired
    Loads loads;

    @Autowired
    Absences absences;

    @Autowired
    Rebuild rebuild;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EngineClock clock;

    @Test
    void arrivals_work_in_progress_handling_time_and_people_are_counted_and_counted_again_from_the_records() {
        List.of(CLEO, CARL).forEach(person -> person.worksHere(identity));
        clock.moveTo(OPENING);
        // other tests make pieces up, which no record knows
        rebuild.rebuild();
        var before = loads.of(CARE);

        // five are finished after 10, 20, 30, 40 and 50 minutes in hand; each waited an hour before
        for (int minutes = 10; minutes <= 50; minutes += 10) {
            at(0);
            var journey = rush.comes("delivery-issue");
            at(60);
            journey.claimedBy(CLEO, WORK_ON_REQUEST);
            at(60 + minutes);
            journey.completedBy(CLEO, WORK_ON_REQUEST, OUTCOME.with("resolve"), NOTE.with("It is solved."));
        }
        at(120);
        var waits = rush.comes("delivery-issue");
        var inHand = rush.comes("complaint").claimedBy(CARL, WORK_ON_REQUEST);
        at(180);

        var all = loads.of(CARE);
        assertThat(all.waiting() - before.waiting()).isEqualTo(1);
        assertThat(all.inHand() - before.inHand()).isEqualTo(1);
        assertThat(all.arrived()).isEqualTo(7);
        // eight hours of business time: three of today, five of Thursday, because Friday 1 May is closed
        assertThat(all.arrivedSince()).isEqualTo(Instant.parse("2026-04-30T11:00:00Z"));
        assertThat(all.arrivalsPerHour()).isEqualTo(7 / 8.0);
        assertThat(all.handling()).isEqualTo(new Handling(Duration.ofMinutes(30), Duration.ofMinutes(40), 5, false));
        assertThat(loads.of(CARE, DELIVERY).waiting() - 0).isGreaterThanOrEqualTo(1);
        assertThat(loads.of(CARE, DELIVERY).arrived()).isEqualTo(6);
        assertThat(loads.skills(CARE)).contains(DELIVERY, new RequestType("complaint"));
        assertThat(loads.teamsWith(DELIVERY)).contains(CARE);

        putBackAndGiveAway(waits, inHand);
        var live = rows();
        rebuild.rebuild();
        assertThat(rows()).as("made again from the engine's history").containsExactlyElementsOf(live);
        peopleAreThoseWhoAreThere();
    }

    /** What was in hand twice counts both times and not the time between; what another team gets is theirs. */
    private void putBackAndGiveAway(Journey waits, Journey inHand) {
        tasks.setAssignee(inHand.task(WORK_ON_REQUEST).getId(), null);
        at(200);
        inHand.claimedBy(CARL, WORK_ON_REQUEST);
        tasks.setAssignee(inHand.task(WORK_ON_REQUEST).getId(), CLEO.id());
        at(215);
        inHand.completedBy(CLEO, WORK_ON_REQUEST, OUTCOME.with("resolve"), NOTE.with("It is solved."));
        assertThat(loads.of(CARE).handling().measured()).isEqualTo(6);
        assertThat(jdbc.sql("select max(worked_seconds) from capacity_work")
                        .query(Long.class)
                        .single())
                .as("60 minutes, 20 aside, 15 minutes")
                .isEqualTo(75 * 60L);

        var billing = loads.of(new TeamId("billing-team")).waiting();
        var care = loads.of(CARE).waiting();
        waits.completedBy(CLEO, WORK_ON_REQUEST, OUTCOME.with("hand-over"), HAND_OVER_TEAM.with("billing-team"))
                .completedBy(ANNA, TAKE_OVER_WORK);
        assertThat(loads.of(CARE).waiting()).isEqualTo(care - 1);
        assertThat(loads.of(new TeamId("billing-team")).waiting()).isEqualTo(billing + 1);
    }

    private void peopleAreThoseWhoAreThere() {
        var there = loads.of(CARE).people();
        var now = clock.instant();
        absences.write(
                new NewAbsence(CARL.id(), now, now.plusSeconds(3600), ZoneId.of("Europe/Berlin"), null), CARL.id());
        assertThat(loads.of(CARE).people()).isEqualTo(there - 1);
        Person.of("system-of-load", "integrations", "care-team").worksHere(identity);
        assertThat(loads.of(CARE).people()).as("a system is nobody").isEqualTo(there - 1);
        clock.moveTo(now.plusSeconds(3600));
        assertThat(loads.of(CARE).people()).isEqualTo(there);
    }

    private void at(int minutes) {
        clock.moveTo(OPENING.plus(Duration.ofMinutes(minutes)));
    }

    /** Those of which there still is a history; other stories delete theirs. */
    private List<String> rows() {
        return jdbc.sql(
                        "select * from capacity_work where task_id in (select id_ from act_hi_taskinst) order by task_id")
                .query((row, n) -> "%s %s %s %s %s %s %s %s"
                        .formatted(
                                row.getString("task_id"),
                                row.getString("request_id"),
                                row.getString("team"),
                                row.getString("skill"),
                                row.getTimestamp("arrived_at"),
                                row.getTimestamp("taken_at"),
                                row.getLong("worked_seconds"),
                                row.getTimestamp("left_at")))
                .list();
    }
}
