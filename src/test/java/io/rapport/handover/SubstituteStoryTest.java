package io.rapport.handover;

import static io.rapport.request.Desk.MONDAY_10;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Person;
import io.rapport.RapportTest;
import io.rapport.absence.Absences;
import io.rapport.absence.NewAbsence;
import io.rapport.absence.StandIns;
import io.rapport.absence.process.Begin;
import io.rapport.escalation.pack.HandOverId;
import io.rapport.escalation.pack.HandOverKind;
import io.rapport.escalation.pack.HandOvers;
import io.rapport.escalation.pack.Receiver;
import io.rapport.request.work.WorkRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody is away: with the work that goes to the substitute goes what there is to know about it. */
@RapportTest
class SubstituteStoryTest extends TransferStories {

    private static final Instant TUESDAY = MONDAY_10.plus(Duration.ofDays(1));

    @Autowired
    Absences absences;

    @Autowired
    StandIns standIns;

    @Autowired
    Begin begin;

    @Autowired
    HandOvers packs;

    @Test
    void the_substitute_gets_the_packs_once_and_the_record_says_for_whom_and_by_whom() {
        var work = desk.asks(desk.platinum(), "billing-question");
        led.alsoIn("care-team").worksHere(engine.getIdentityService());
        var mine = caseOf(ina);
        var absence = absences.write(
                new NewAbsence(
                        ina.id(), TUESDAY, TUESDAY.plus(Duration.ofDays(3)), ZoneId.of("Europe/Berlin"), ben.id()),
                ina.id());
        clock.moveTo(TUESDAY);

        begin.look();
        begin.look();

        assertThat(holder(mine)).isEqualTo(ben.id());
        List<String> ids = as(ben).get("/api/transfers").at("$.items[?(@.kind=='substitute')].id");
        assertThat(ids).hasSize(1);
        var id = ids.get(0);
        settle(id);
        var pack = packs.get(new HandOverId(shown(ben, id).at("$.items[0].handOver")));
        assertThat(pack.kind()).isEqualTo(HandOverKind.SUBSTITUTE);
        assertThat(pack.from()).isEqualTo(Receiver.person(ina.id()));
        refused(take(ina, id, 1), 403, "handover/not-for-you");
        done(take(ben, id, 1));
        assertThat(packs.get(pack.id()).acknowledgedBy()).isEqualTo(ben.id());
        assertThat(holder(mine)).isEqualTo(ben.id());
        assertThat(standIns.of(absence)).singleElement().satisfies(given -> {
            assertThat(given.forPerson()).isEqualTo(ina.id());
            assertThat(given.givenTo()).isEqualTo(ben.id());
        });
        assertThat(ends(id)).containsExactly("work-taken-over");
        assertThat(work.task(WorkRequest.WORK_ON_REQUEST).getAssignee()).isNull();
    }

    @Test
    void what_comes_while_somebody_is_away_goes_to_the_substitute_with_its_pack_too() {
        var later = desk.asks(desk.stranger(), "billing-question");
        absences.write(
                new NewAbsence(
                        ina.id(), TUESDAY, TUESDAY.plus(Duration.ofDays(3)), ZoneId.of("Europe/Berlin"), ben.id()),
                ina.id());
        clock.moveTo(TUESDAY);
        begin.look();
        assertThat(as(ben).get("/api/transfers").<List<String>>at("$.items[?(@.kind=='substitute')].id"))
                .isEmpty();

        engine.getTaskService()
                .setAssignee(later.task(WorkRequest.WORK_ON_REQUEST).getId(), ina.id());
        assertThat(holder(later)).isEqualTo(ben.id());
        begin.look();
        begin.look();

        List<String> ids = as(ben).get("/api/transfers").at("$.items[?(@.kind=='substitute')].id");
        assertThat(ids).as("once").hasSize(1);
        settle(ids.get(0));
        var pack = packs.get(new HandOverId(shown(ben, ids.get(0)).at("$.items[0].handOver")));
        assertThat(pack.kind()).isEqualTo(HandOverKind.SUBSTITUTE);
        done(take(ben, ids.get(0), 1));
        assertThat(packs.get(pack.id()).acknowledgedBy()).isEqualTo(ben.id());
    }

    @Test
    void who_stands_in_from_later_on_takes_over_what_the_task_offers_to_the_receiver_only_if_they_may() {
        var work = caseOf(ina);
        var id = shift(ina, ben);
        absences.write(
                new NewAbsence(
                        ben.id(),
                        MONDAY_10.plusSeconds(60),
                        TUESDAY.plus(Duration.ofDays(3)),
                        ZoneId.of("Europe/Berlin"),
                        bea.id()),
                ben.id());
        clock.moveTo(MONDAY_10.plusSeconds(120));

        Person.of(bea.id(), "agents", "technical-team").worksHere(engine.getIdentityService());
        refused(take(bea, id, 1), 403, "handover/not-for-you");
        bea.worksHere(engine.getIdentityService());
        done(take(bea, id, 1));

        assertThat(parcel(id, 1)).containsEntry("answeredBy", bea.id()).containsEntry("answeredFor", ben.id());
        assertThat(holder(work)).isEqualTo(bea.id());
        assertThat(ends(id)).containsExactly("work-taken-over");
    }

    @Test
    void who_stands_in_for_a_receiver_takes_over_by_rights_of_their_own_and_for_whom_is_kept() {
        var work = caseOf(ina);
        absences.write(
                new NewAbsence(
                        ben.id(),
                        MONDAY_10.plusSeconds(60),
                        TUESDAY.plus(Duration.ofDays(3)),
                        ZoneId.of("Europe/Berlin"),
                        bea.id()),
                ben.id());
        clock.moveTo(MONDAY_10.plusSeconds(120));
        var id = shift(ina, ben);

        done(take(bea, id, 1));

        assertThat(parcel(id, 1)).containsEntry("answeredBy", bea.id()).containsEntry("answeredFor", ben.id());
        assertThat(holder(work)).isEqualTo(bea.id());
    }
}
