package io.rapport.capacity;

import static io.rapport.request.expectation.ExpectationGap.CHOICE;
import static io.rapport.request.expectation.ExpectationGap.CHOOSE_OPTION;
import static io.rapport.request.process.ServiceRequest.NOTE;
import static io.rapport.request.work.WorkRequest.OUTCOME;
import static io.rapport.request.work.WorkRequest.WORK_ON_REQUEST;
import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Journey;
import io.rapport.Journeys;
import io.rapport.Person;
import io.rapport.capacity.fallback.Fallback;
import io.rapport.capacity.given.Given;
import io.rapport.capacity.given.GivenPromises;
import io.rapport.capacity.given.Outcome;
import io.rapport.engine.EngineClock;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import io.rapport.kernel.TeamId;
import io.rapport.request.Desk;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Incidents of customers of each tier, and the technical team's Tess, who does them all. */
@Component
class Drive {

    static final TeamId TEAM = new TeamId("technical-team");
    static final String INCIDENT = "technical-incident";
    static final Person TESS = Person.of("tess-of-drive", "agents", "technical-team");

    /** A Tuesday, 08:00 in Berlin: the office opens. */
    static final Instant MORNING = Instant.parse("2026-03-24T07:00:00Z");

    /** Asked for and not resolved, the oldest first. */
    final Deque<RequestId> open = new ArrayDeque<>();

    private final Desk desk;
    private final Rush rush;
    private final Journeys journeys;
    private final Fallback fallback;
    private final GivenPromises given;
    private final JdbcClient jdbc;
    private final EngineClock clock;

    Drive(
            Desk desk,
            Rush rush,
            Journeys journeys,
            Fallback fallback,
            GivenPromises given,
            JdbcClient jdbc,
            EngineClock clock) {
        this.desk = desk;
        this.rush = rush;
        this.journeys = journeys;
        this.fallback = fallback;
        this.given = given;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Given asks(CustomerId customer) {
        var request = rush.request(customer, INCIDENT);
        journeys.follow(request);
        open.add(request);
        return given.latest(request.value()).orElseThrow();
    }

    Given laterFor(Given gap) {
        assertThat(gap.outcome()).isEqualTo(Outcome.GAP);
        journeys.follow(new RequestId(gap.subject()))
                .completedBy(TESS, CHOOSE_OPTION, CHOICE.with("later-date"))
                .waitsAt(WORK_ON_REQUEST);
        return given.latest(gap.subject()).orElseThrow();
    }

    void done(Journey journey) {
        if (journey.visited().contains(CHOOSE_OPTION) && !journey.visited().contains(WORK_ON_REQUEST)) {
            journey.completedBy(TESS, CHOOSE_OPTION, CHOICE.with("later-date"));
        }
        journey.completedBy(TESS, WORK_ON_REQUEST, OUTCOME.with("resolve"), NOTE.with("It is solved."));
    }

    void lookEachMinute(int minutes) {
        for (int i = 0; i < minutes; i++) {
            clock.moveTo(clock.instant().plusSeconds(60));
            fallback.look(TEAM);
        }
    }

    CustomerId gold() {
        return desk.customerWith("annual-value", "20000", "churn-risk", "0.1");
    }

    CustomerId silver() {
        return desk.customerWith("annual-value", "5000", "churn-risk", "0.1");
    }

    /** Of whom nothing is known but a premium contract: silver, and keeps the personal variant. */
    CustomerId exempt() {
        return desk.customerWith("contract", "premium");
    }

    void nextIsDone() {
        done(journeys.follow(open.pop()));
    }

    /** Other stories happen at other times, in whatever order. */
    void asIfNobodyHadLooked() {
        for (var table : new String[] {"capacity_state", "capacity_change"}) {
            jdbc.sql("delete from " + table + " where team = :team")
                    .param("team", TEAM.code())
                    .update();
        }
    }

    /** How many of those of the three days had something promised, and are such. */
    long promised(String which) {
        return jdbc.sql("select count(*) from capacity_given where team = :team and decided_at >= :since"
                        + " and decided_at < :until and outcome <> 'GAP'" + which)
                .param("team", TEAM.code())
                .param("since", MORNING.atOffset(UTC))
                .param("until", MORNING.plus(Duration.ofDays(3)).atOffset(UTC))
                .query(Long.class)
                .single();
    }

    /** Each half an hour in hand. */
    void fiveAreDone() {
        for (int i = 0; i < 5; i++) {
            var journey = journeys.follow(rush.request(INCIDENT)).claimedBy(TESS, WORK_ON_REQUEST);
            clock.moveTo(clock.instant().plus(Duration.ofMinutes(30)));
            done(journey);
        }
    }
}
