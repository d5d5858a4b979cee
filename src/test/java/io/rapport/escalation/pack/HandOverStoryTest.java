package io.rapport.escalation.pack;

import static io.rapport.request.Desk.MONDAY_10;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.RapportTest;
import io.rapport.absence.NewAbsence;
import io.rapport.customer.Observation;
import io.rapport.escalation.pack.HandOver.State;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** What was sent is what is received, and somebody says that they have it. */
@RapportTest
class HandOverStoryTest extends HandOverStories {

    @Test
    void the_receiver_acknowledges_with_the_hash_once_and_the_second_is_told_who_was_first() {
        var sent = toTeam();
        assertThatThrownBy(() -> handOvers.acknowledge(sent.id(), ada.id(), sent.hash()))
                .isInstanceOf(Refusals.NotForYou.class);
        assertThatThrownBy(() -> handOvers.acknowledge(sent.id(), ben.id(), "0".repeat(64)))
                .isInstanceOf(Refusals.AnotherPack.class);
        assertThat(handOvers.get(sent.id()).isOpen()).isTrue();

        handOvers.acknowledge(sent.id(), ben.id(), sent.hash());

        clock.moveTo(MONDAY_10.plusSeconds(60));
        assertThat(handOvers.acknowledge(sent.id(), ben.id(), sent.hash()).settledAt())
                .isEqualTo(MONDAY_10);
        assertThatThrownBy(() -> handOvers.acknowledge(sent.id(), ben.id(), "0".repeat(64)))
                .isInstanceOf(Refusals.AlreadySettled.class);
        assertThatThrownBy(() -> handOvers.acknowledge(sent.id(), bea.id(), sent.hash()))
                .isInstanceOf(Refusals.AlreadySettled.class)
                .hasMessageContaining("acknowledged already, by A Tester");
        assertThatThrownBy(() -> handOvers.timedOut(sent.id(), Receiver.group("leads")))
                .isInstanceOf(Refusals.AlreadySettled.class);
    }

    @Test
    void who_stands_in_acknowledges_for_who_is_away_and_the_record_says_so() {
        var sent = handOvers.send(NewHandOver.of(
                customer,
                request,
                HandOverKind.SUBSTITUTE,
                Receiver.person(ada.id()),
                Receiver.person(ben.id()),
                ada.id()));
        assertThatThrownBy(() -> handOvers.acknowledge(sent.id(), bea.id(), sent.hash()))
                .isInstanceOf(Refusals.NotForYou.class);
        absences.write(
                new NewAbsence(
                        ben.id(),
                        MONDAY_10.plus(Duration.ofHours(1)),
                        MONDAY_10.plus(Duration.ofDays(2)),
                        ZoneId.of("Europe/Berlin"),
                        bea.id()),
                ben.id());
        clock.moveTo(MONDAY_10.plus(Duration.ofHours(2)));

        var taken = handOvers.acknowledge(sent.id(), bea.id(), sent.hash());

        assertThat(taken.acknowledgedBy()).isEqualTo(bea.id());
        assertThat(taken.acknowledgedFor()).isEqualTo(ben.id());
    }

    @Test
    void who_stands_in_and_is_not_what_the_receiver_was_asked_as_does_not_acknowledge() {
        var asLead = Receiver.person(ben.id()).askedAs("leads");
        var sent = handOvers.send(NewHandOver.of(customer, request, HandOverKind.ESCALATION, null, asLead, null));
        absences.write(
                new NewAbsence(
                        ben.id(),
                        MONDAY_10.plus(Duration.ofHours(1)),
                        MONDAY_10.plus(Duration.ofDays(2)),
                        ZoneId.of("Europe/Berlin"),
                        bea.id()),
                ben.id());
        clock.moveTo(MONDAY_10.plus(Duration.ofHours(2)));

        assertThatThrownBy(() -> handOvers.acknowledge(sent.id(), bea.id(), sent.hash()))
                .isInstanceOf(Refusals.NotForYou.class);
        bea.alsoIn("leads").worksHere(identity);
        assertThat(handOvers.acknowledge(sent.id(), bea.id(), sent.hash()).acknowledgedFor())
                .isEqualTo(ben.id());
        bea.worksHere(identity);
    }

    @Test
    void who_sent_it_does_not_take_it_for_somebody_they_stand_in_for() {
        var sent = handOvers.send(
                NewHandOver.of(customer, request, HandOverKind.SHIFT, null, Receiver.person(ben.id()), bea.id()));
        absences.write(
                new NewAbsence(
                        ben.id(),
                        MONDAY_10.plus(Duration.ofHours(1)),
                        MONDAY_10.plus(Duration.ofDays(2)),
                        ZoneId.of("Europe/Berlin"),
                        bea.id()),
                ben.id());
        clock.moveTo(MONDAY_10.plus(Duration.ofHours(2)));

        assertThatThrownBy(() -> handOvers.acknowledge(sent.id(), bea.id(), sent.hash()))
                .isInstanceOf(Refusals.OwnHandOver.class);
    }

    @Test
    void who_hands_over_does_not_take_over() {
        var sent = handOvers.send(NewHandOver.of(
                customer,
                request,
                HandOverKind.SHIFT,
                Receiver.person(ada.id()),
                Receiver.group("billing-team"),
                ada.id()));

        assertThatThrownBy(() -> handOvers.acknowledge(sent.id(), ada.id(), sent.hash()))
                .isInstanceOf(Refusals.OwnHandOver.class);
    }

    @Test
    void not_taken_in_time_the_same_pack_goes_on_to_the_next_once() {
        var sent = toTeam();
        customers.observe(customer, new Observation("annual-value", "1", "crm", MONDAY_10.minusSeconds(10)));

        var next = handOvers.timedOut(sent.id(), Receiver.person(bea.id()));

        assertThat(next.hash()).isEqualTo(sent.hash());
        assertThat(next.previous()).isEqualTo(sent.id());
        assertThat(handOvers.open(next.id())).isEqualTo(handOvers.open(sent.id()));
        assertThat(handOvers.timedOut(sent.id(), Receiver.person(bea.id())).id())
                .isEqualTo(next.id());
        assertThat(handOvers.get(sent.id()).state()).isEqualTo(State.TIMED_OUT);
        assertThatThrownBy(() -> handOvers.acknowledge(sent.id(), ben.id(), sent.hash()))
                .isInstanceOf(Refusals.AlreadySettled.class)
                .hasMessageContaining("went on");
        assertThat(handOvers.acknowledge(next.id(), bea.id(), sent.hash()).state())
                .isEqualTo(State.ACKNOWLEDGED);
    }
}
