package io.rapport.request.expectation;

import static io.rapport.Person.LEA;
import static io.rapport.Person.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.capacity.Loads;
import io.rapport.capacity.Pieces;
import io.rapport.capacity.StrictTeams;
import io.rapport.capacity.given.Given;
import io.rapport.capacity.given.GivenPromises;
import io.rapport.capacity.given.Outcome;
import io.rapport.engine.EngineClock;
import io.rapport.kernel.RequestId;
import io.rapport.kernel.RequestType;
import io.rapport.kernel.TeamId;
import io.rapport.request.Desk;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** The technical team has more than it can do, and a gold customer has an incident. */
@Component
class NoRoom {

    static final TeamId TECHNICAL = new TeamId("technical-team");
    static final TeamId CARE = new TeamId("care-team");
    static final RequestType INCIDENT = new RequestType("technical-incident");
    static final Instant NOW = Desk.MONDAY_10;

    private final Desk desk;
    private final Pieces pieces;
    private final Loads loads;
    private final StrictTeams strict;
    private final GivenPromises given;
    private final IdentityService identity;
    private final EngineClock clock;

    NoRoom(
            Desk desk,
            Pieces pieces,
            Loads loads,
            StrictTeams strict,
            GivenPromises given,
            IdentityService identity,
            EngineClock clock) {
        this.desk = desk;
        this.pieces = pieces;
        this.loads = loads;
        this.strict = strict;
        this.given = given;
        this.identity = identity;
        this.clock = clock;
    }

    /** There is room still when a gold customer asks. */
    RequestId notYetForGold() {
        clock.moveTo(NOW);
        TOM.worksHere(identity);
        LEA.worksHere(identity);
        isOver();
        return goldAsks();
    }

    private RequestId goldAsks() {
        return desk.request(desk.customerWith("annual-value", "20000", "churn-risk", "0.1"), "technical-incident");
    }

    /** Gold is answered in two hours; the queue needs three, so the standard variant's eight would do. */
    RequestId forGold() {
        clock.moveTo(NOW);
        TOM.worksHere(identity);
        pieces.clear(TECHNICAL);
        pieces.clear(CARE);
        measured();
        more(Duration.ofHours(3));
        strict.beStrict(TECHNICAL);
        return goldAsks();
    }

    /** A piece of work takes half an hour. */
    void measured() {
        pieces.finished(TECHNICAL, INCIDENT, 5, 30);
    }

    /** Others have been here before: so much work that the people there are need this long for it. */
    void more(Duration queue) {
        var load = loads.of(TECHNICAL);
        var ahead = queue.toSeconds() * load.people() / load.handling().median().toSeconds();
        pieces.open(TECHNICAL, INCIDENT, (int) ahead);
    }

    void isOver() {
        strict.beAsShipped();
        pieces.clear(TECHNICAL);
        pieces.clear(CARE);
    }

    Given latest(RequestId id, Outcome outcome, String by) {
        var decided = given.latest(id.value()).orElseThrow();
        assertThat(decided.outcome()).isEqualTo(outcome);
        assertThat(decided.by()).isEqualTo(by);
        return decided;
    }
}
