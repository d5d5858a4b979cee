package io.rapport.capacity.fallback;

import static io.rapport.request.process.ServiceRequest.NOTE;
import static io.rapport.request.work.WorkRequest.OUTCOME;
import static io.rapport.request.work.WorkRequest.WORK_ON_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.Journey;
import io.rapport.Person;
import io.rapport.alone.AloneTest;
import io.rapport.capacity.Loads;
import io.rapport.capacity.PromiseCheck;
import io.rapport.capacity.PromiseCheck.Question;
import io.rapport.capacity.Rush;
import io.rapport.engine.EngineClock;
import io.rapport.kernel.RequestId;
import io.rapport.kernel.RequestType;
import io.rapport.kernel.TeamId;
import io.rapport.kernel.Tier;
import io.rapport.sla.Promises;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A team is driven over its limit and back, through the real journeys. */
@AloneTest
class FallbackStoryTest {

    /** A Tuesday in a week of ordinary working days, 09:00 in Berlin. */
    private static final Instant MORNING = Instant.parse("2026-06-16T07:00:00Z");

    private static final TeamId TEAM = new TeamId("technical-team");
    private static final RequestType INCIDENT = new RequestType("technical-incident");
    private static final Tier STANDARD = new Tier("standard");
    private static final Person TESS = Person.of("tess-of-fallback", "agents", "technical-team");

    @Autowired
    Rush rush;

    @Autowired
    Loads loads;

    @Autowired
    Fallback fallback;

    @Autowired
    PromiseCheck promiseCheck;

    @Autowired
    Promises promises;

    @Autowired
    IdentityService identity;

    @Autowired
    EngineClock clock;

    @Test
    void over_its_limit_new_work_takes_the_standard_variant_promises_stay_and_it_comes_back_by_itself() {
        TESS.worksHere(identity);
        clock.moveTo(MORNING);
        var first = rush.comes(INCIDENT.code());
        var promised = promises.of(requestOf(first));
        var in3Hours = MORNING.plus(Duration.ofHours(3));
        assertThat(promiseCheck
                        .check(new Question(TEAM, INCIDENT, in3Hours, null, requestOf(first)))
                        .feasible())
                .isTrue();

        var rushed = new ArrayList<Journey>();
        while (loads.of(TEAM).backlogHours() < 8) {
            rushed.add(rush.comes(INCIDENT.code()));
        }
        var check = promiseCheck.check(new Question(TEAM, INCIDENT, in3Hours, MORNING.plus(Duration.ofDays(9)), null));
        assertThat(check.feasible()).as(check.sentence()).isFalse();
        assertThat(check.options()).as("a later date, and the standard variant").hasSize(2);

        lookEachMinute(16);
        assertThat(variant(STANDARD, false)).as("not yet").isEqualTo(Variant.Kind.PERSONAL);
        lookEachMinute(1);
        assertThat(fallback.of(TEAM).mode()).isEqualTo(Mode.FALLBACK);
        assertThat(variant(STANDARD, false)).isEqualTo(Variant.Kind.STANDARD);
        assertThat(variant(new Tier("silver"), false)).isEqualTo(Variant.Kind.STANDARD);
        assertThat(variant(new Tier("gold"), false)).isEqualTo(Variant.Kind.PERSONAL);
        assertThat(variant(STANDARD, true)).as("an exempt customer").isEqualTo(Variant.Kind.PERSONAL);
        assertThat(fallback.variantFor(new TeamId("billing-team"), STANDARD, false)
                        .kind())
                .as("another team")
                .isEqualTo(Variant.Kind.PERSONAL);
        assertThat(promises.of(requestOf(first))).as("what was promised before").isEqualTo(promised);

        rushed.add(first);
        rushed.forEach(journey ->
                journey.completedBy(TESS, WORK_ON_REQUEST, OUTCOME.with("resolve"), NOTE.with("It is solved.")));
        lookEachMinute(40);
        assertThat(fallback.of(TEAM).mode())
                .as("nothing is open, but what arrived in the last eight hours was too much")
                .isEqualTo(Mode.FALLBACK);

        clock.moveTo(MORNING.plus(Duration.ofDays(2)));
        lookEachMinute(30);
        assertThat(fallback.of(TEAM).mode()).isEqualTo(Mode.FALLBACK);
        lookEachMinute(1);
        assertThat(fallback.of(TEAM).mode()).isEqualTo(Mode.NORMAL);
        assertThat(variant(STANDARD, false)).isEqualTo(Variant.Kind.PERSONAL);
        eachChangeIsWrittenDownWithItsNumbers(rushed.size());
    }

    private void eachChangeIsWrittenDownWithItsNumbers(int pieces) {
        var changes = fallback.changes(TEAM, 10, null).items();
        assertThat(changes).extracting(FallbackChange::to).containsExactly(Mode.NORMAL, Mode.FALLBACK);
        assertThat(changes.get(1)).satisfies(fell -> {
            assertThat(fell.at()).isEqualTo(MORNING.plus(Duration.ofMinutes(17)));
            assertThat(fell.queue()).isGreaterThanOrEqualTo(pieces);
            assertThat(fell.people()).isPositive();
            assertThat(fell.handling()).isEqualTo(Duration.ofMinutes(30));
            assertThat(fell.backlogHours()).isCloseTo(fell.queue() * 0.5 / fell.people(), within(0.001));
            assertThat(fell.utilisation()).isPositive();
            assertThat(fell.rule()).isEqualTo("fallback-other-teams");
            assertThat(fell.tableVersion()).isPositive();
        });
        assertThat(changes.get(0).backlogHours()).isLessThan(5);
        assertThat(fallback.changes(TEAM, 1, null).next()).isNotNull();
        assertThat(fallback.changes(TEAM, 1, fallback.changes(TEAM, 1, null).next())
                        .items())
                .containsExactly(changes.get(1));
    }

    /** The first look of all only begins to count. */
    private void lookEachMinute(int minutes) {
        for (int i = 0; i < minutes; i++) {
            clock.moveTo(clock.instant().plusSeconds(60));
            fallback.look(TEAM);
        }
    }

    private Variant.Kind variant(Tier tier, boolean exempt) {
        return fallback.variantFor(TEAM, tier, exempt).kind();
    }

    private static RequestId requestOf(Journey journey) {
        return new RequestId(journey.instances().get(0).getBusinessKey());
    }
}
