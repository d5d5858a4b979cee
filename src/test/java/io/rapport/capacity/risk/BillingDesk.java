package io.rapport.capacity.risk;

import io.rapport.Journeys;
import io.rapport.Person;
import io.rapport.capacity.Rush;
import io.rapport.capacity.Workload;
import io.rapport.engine.EngineClock;
import io.rapport.kernel.RequestId;
import io.rapport.kernel.RequestType;
import io.rapport.kernel.TeamId;
import io.rapport.sla.NewRequests;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** The billing team, with as many people, as much work and such handling times as a test needs. */
@Component
public class BillingDesk {

    private static final TeamId TEAM = new TeamId("billing-team");
    private static final RequestType BILLING = new RequestType("billing-question");

    private final Rush rush;
    private final Journeys journeys;
    private final Workload workload;
    private final IdentityService identity;
    private final EngineClock clock;

    BillingDesk(Rush rush, Journeys journeys, Workload workload, IdentityService identity, EngineClock clock) {
        this.rush = rush;
        this.journeys = journeys;
        this.workload = workload;
        this.identity = identity;
        this.clock = clock;
    }

    /** From then on nobody is there but these, and nothing is open. */
    void isEmptyBut(Instant at, Person... people) {
        clock.moveTo(at);
        identity.createUserQuery()
                .memberOfGroup(TEAM.code())
                .list()
                .forEach(user -> identity.deleteMembership(user.getId(), TEAM.code()));
        for (var person : people) {
            person.worksHere(identity);
        }
        workload.open().forEach(piece -> workload.left(piece.task(), at));
    }

    /** Pieces that came then, and were in hand for so many minutes each. */
    void finished(Instant at, int... minutes) {
        for (var each : minutes) {
            var task = UUID.randomUUID().toString();
            workload.arrived(task, NewRequests.next(), TEAM, BILLING, at);
            workload.taken(task, at);
            workload.left(task, at.plus(Duration.ofMinutes(each)));
        }
    }

    /** Somebody asks now, and it lies in the team's list. */
    RequestId comes() {
        var request = rush.request(BILLING.code());
        journeys.follow(request);
        return request;
    }
}
