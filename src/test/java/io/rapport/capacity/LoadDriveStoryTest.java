package io.rapport.capacity;

import static io.rapport.capacity.Drive.MORNING;
import static io.rapport.capacity.Drive.TEAM;
import static io.rapport.capacity.Drive.TESS;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Journeys;
import io.rapport.alone.AloneTest;
import io.rapport.capacity.fallback.Fallback;
import io.rapport.capacity.fallback.Mode;
import io.rapport.capacity.fallback.Variant;
import io.rapport.capacity.given.GivenPromises;
import io.rapport.capacity.given.Outcome;
import io.rapport.engine.EngineClock;
import io.rapport.kernel.RequestId;
import io.rapport.kernel.Tier;
import io.rapport.sla.Promise;
import io.rapport.sla.Promises;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A team is driven over its limit and back, through the real journeys of real requests. */
@AloneTest
class LoadDriveStoryTest {

    @Autowired
    Drive drive;

    @Autowired
    Journeys journeys;

    @Autowired
    Loads loads;

    @Autowired
    Fallback fallback;

    @Autowired
    GivenPromises given;

    @Autowired
    Promises promises;

    @Autowired
    Pieces pieces;

    @Autowired
    StrictTeams strict;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EngineClock clock;

    private final Map<RequestId, Promise> promised = new HashMap<>();

    /** Five were done the day before, each half an hour in hand: from then on it is known how long one takes. */
    @BeforeEach
    void it_is_known_how_long_a_piece_takes() {
        TESS.worksHere(identity);
        drive.asIfNobodyHadLooked();
        clock.moveTo(MORNING.minus(Duration.ofDays(1)));
        pieces.clear(TEAM);
        drive.fiveAreDone();
        clock.moveTo(MORNING);
        strict.beStrict(TEAM);
    }

    @AfterEach
    void the_day_is_over() {
        strict.beAsShipped();
        while (!drive.open.isEmpty()) {
            drive.nextIsDone();
        }
        drive.asIfNobodyHadLooked();
    }

    @Test
    void over_its_limit_and_back_no_promise_above_capacity_is_made_and_what_was_promised_stays() {
        assertThat(loads.of(TEAM).handling().median()).isEqualTo(Duration.ofMinutes(30));
        assertThat(drive.asks(drive.gold()).outcome()).isEqualTo(Outcome.FITS);

        // the personal variant of a silver customer is answered within four hours: for as long as that can be kept
        var last = drive.asks(drive.silver());
        var personal = 0;
        while (last.outcome() == Outcome.FITS) {
            assertThat(last.variant()).isEqualTo(Variant.Kind.PERSONAL);
            personal++;
            last = drive.asks(drive.silver());
        }
        assertThat(personal).isGreaterThan(3);
        assertThat(last.outcome()).isEqualTo(Outcome.STANDARD_VARIANT);
        assertThat(last.byCheck().rule()).isEqualTo("check-standard-fits");
        assertThat(promises.of(new RequestId(last.subject())).tier()).isEqualTo(new Tier("standard"));

        assertThat(drive.asks(drive.gold()).byCheck().rule()).as("is asked").isEqualTo("check-close-customers");
        var exempt = drive.asks(drive.exempt());
        assertThat(exempt.byCheck().rule()).isEqualTo("check-exempt");
        assertThat(drive.laterFor(exempt).variant())
                .as("keeps the personal variant")
                .isEqualTo(Variant.Kind.PERSONAL);

        while (loads.of(TEAM).backlogHours() < 8) {
            var next = drive.asks(drive.silver());
            if (next.isOpen()) {
                drive.laterFor(next);
            }
        }
        drive.open.forEach(request -> promises.find(request).ifPresent(promise -> promised.put(request, promise)));
        itFallsBackAfterFifteenMinutes();
        underFallback();
        whatWasPromisedStays();
        itComesBackByItself();
        nothingAboveCapacityWasPromised();
    }

    private void itFallsBackAfterFifteenMinutes() {
        drive.lookEachMinute(16);
        assertThat(fallback.of(TEAM).mode()).as("not yet").isEqualTo(Mode.NORMAL);
        drive.lookEachMinute(1);
        assertThat(fallback.of(TEAM).mode()).isEqualTo(Mode.FALLBACK);
        var fell = fallback.changes(TEAM, 1, null).items().get(0);
        assertThat(fell.at()).isEqualTo(MORNING.plus(Duration.ofMinutes(17)));
        assertThat(fell.backlogHours()).isGreaterThanOrEqualTo(8);
        assertThat(fell.handling()).as("measured").isEqualTo(Duration.ofMinutes(30));
    }

    /** Half of the work is done; the team is below its upper limit again, and not yet below the lower one. */
    private void underFallback() {
        while (loads.of(TEAM).backlogHours() > 5.5) {
            drive.nextIsDone();
        }
        drive.lookEachMinute(1);
        assertThat(fallback.of(TEAM).mode()).isEqualTo(Mode.FALLBACK);

        var silver = drive.asks(drive.silver());
        assertThat(silver.variant()).isEqualTo(Variant.Kind.STANDARD);
        assertThat(silver.outcome()).isEqualTo(Outcome.FITS);
        assertThat(silver.byVariant().rule()).isEqualTo("fallback-other-teams");
        assertThat(promises.of(new RequestId(silver.subject())).tier()).isEqualTo(new Tier("standard"));
        var exempt = drive.asks(drive.exempt());
        assertThat(exempt.byVariant().reason()).contains("exempt");
        assertThat(drive.laterFor(exempt).isStandard()).isFalse();
        assertThat(drive.asks(drive.gold()).variant()).as("no tier of the list").isEqualTo(Variant.Kind.PERSONAL);
    }

    private void whatWasPromisedStays() {
        assertThat(promised).hasSizeGreaterThan(10);
        promised.forEach((request, promise) -> {
            if (drive.open.contains(request)) {
                assertThat(promises.of(request)).isEqualTo(promise);
            }
        });
    }

    private void itComesBackByItself() {
        while (!drive.open.isEmpty()) {
            drive.nextIsDone();
        }
        clock.moveTo(MORNING.plus(Duration.ofDays(2)));
        drive.lookEachMinute(30);
        assertThat(fallback.of(TEAM).mode()).as("not yet").isEqualTo(Mode.FALLBACK);
        drive.lookEachMinute(1);
        assertThat(fallback.of(TEAM).mode()).isEqualTo(Mode.NORMAL);
        assertThat(fallback.changes(TEAM, 1, null).items().get(0).backlogHours())
                .isLessThan(5);
        var silver = drive.asks(drive.silver());
        assertThat(silver.variant()).isEqualTo(Variant.Kind.PERSONAL);
        assertThat(silver.outcome()).isEqualTo(Outcome.FITS);
        assertThat(promises.of(new RequestId(silver.subject())).tier()).isEqualTo(new Tier("silver"));
    }

    /** Nobody stood for more than there was room for, so all that was promised fits by the numbers it was promised on. */
    private void nothingAboveCapacityWasPromised() {
        assertThat(drive.promised("")).isGreaterThan(15);
        assertThat(drive.promised(" and (needed_seconds is null or needed_seconds > left_seconds or only_noted)"))
                .isZero();
        assertThat(drive.promised(" and sponsor is not null")).isZero();
    }
}
