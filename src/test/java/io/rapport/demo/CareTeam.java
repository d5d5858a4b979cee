package io.rapport.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rapport.capacity.Loads;
import io.rapport.capacity.OnlyNoted;
import io.rapport.capacity.given.Asked;
import io.rapport.capacity.given.CannotBeKept;
import io.rapport.capacity.given.DatesInPerson;
import io.rapport.capacity.given.Given;
import io.rapport.capacity.given.GivenPromises;
import io.rapport.capacity.given.Outcome;
import io.rapport.kernel.RequestType;
import io.rapport.kernel.TeamId;
import io.rapport.kernel.Tier;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.support.TransactionOperations;

/** Asks the demo company's customer care for promises, and takes every word back. */
final class CareTeam {

    private static final TeamId CARE = new TeamId("care-team");
    private static final RequestType DELIVERY = new RequestType("delivery-issue");

    private final BeanFactory app;
    private final Instant now;

    CareTeam(BeanFactory app) {
        this.app = app;
        now = app.getBean(Clock.class).instant();
    }

    void isMeasuredAndTakenAtItsWord() {
        var house = app.getBean(OnlyNoted.class);
        assertThat(house.onlyNotes(CARE)).isFalse();
        assertThat(house.onlyNotes(new TeamId("billing-team"))).isTrue();
        var load = app.getBean(Loads.class).of(CARE, DELIVERY);
        assertThat(load.handling().assumed()).isFalse();
        assertThat(load.handling().median()).isBetween(Duration.ofMinutes(10), Duration.ofHours(1));
        assertThat(load.people()).isEqualTo(2);
    }

    void promisesNothingWithinTheHour() {
        assertThat(forTier("platinum", Duration.ofHours(1)))
                .returns(Outcome.GAP, Given::outcome)
                .returns("check-close-customers", given -> given.byCheck().rule());
        var refused = catchThrowableOfType(CannotBeKept.class, () -> inPerson(Duration.ofHours(1)));
        assertThat((CannotBeKept.Room) refused.standing())
                .extracting(CannotBeKept.Room::options)
                .isNotEqualTo(List.of());
    }

    /** What other stories of the demo promise and ask for. */
    void hasRoomForWhatIsUsual() {
        assertThat(forTier("standard", Duration.ofHours(8)).outcome()).isEqualTo(Outcome.FITS);
        inPerson(Duration.ofHours(8));
        inPerson(Duration.ofHours(40));
    }

    private Given forTier(String tier, Duration within) {
        return takenBack(() -> app.getBean(GivenPromises.class)
                .check(new Asked("R-1", CARE, DELIVERY, new Tier(tier), false, after(within), null)));
    }

    private void inPerson(Duration within) {
        takenBack(() -> {
            app.getBean(DatesInPerson.class)
                    .check(new DatesInPerson.Dated("W-1", CARE, after(within), null, DELIVERY), Optional.empty());
            return now;
        });
    }

    private Instant after(Duration time) {
        return app.getBean(Loads.class).calendarOf(CARE).add(now, time);
    }

    private <T> T takenBack(Supplier<T> what) {
        return app.getBean(TransactionOperations.class).execute(status -> {
            status.setRollbackOnly();
            return what.get();
        });
    }
}
