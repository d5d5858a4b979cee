package io.rapport.rehearsal;

import static io.rapport.rehearsal.log.Meaning.Phase.CLOSED;
import static io.rapport.rehearsal.log.Meaning.Phase.RESOLVED;
import static io.rapport.rehearsal.log.Meaning.Phase.UNCHANGED;
import static io.rapport.rehearsal.log.Meaning.Phase.WAITING;
import static io.rapport.request.RequestSteps.WaitingFor.CUSTOMER;

import io.rapport.kernel.TeamId;
import io.rapport.rehearsal.log.LoggedRow;
import io.rapport.rehearsal.log.Meaning;
import io.rapport.rehearsal.log.Meaning.Phase;
import io.rapport.request.RequestSteps.WaitingFor;
import io.rapport.request.Requests;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Moves a journey as a row of the log says: out of the state before, to the row's team, into the row's state. A row that
 * changes nothing moves nothing.
 */
@Component
@Profile("rehearsal")
class RowPlayer {

    private final House house;
    private final Requests requests;

    RowPlayer(House house, Requests requests) {
        this.house = house;
        this.requests = requests;
    }

    /**
     * @param team the code of the row's team
     * @return whether the journey moved
     */
    boolean play(CaseJourney journey, LoggedRow row, TeamId team) {
        var to = row.meaning().phase() == UNCHANGED ? journey.meaning : row.meaning();
        if (to.equals(journey.meaning) && team.equals(journey.team())) {
            return false;
        }
        leave(journey, to, team);
        if (!team.equals(journey.team())) {
            handOver(journey, to, team);
        }
        enter(journey, to);
        // a log may say "resolved" once more after "closed"; what is closed stays closed until it is reopened
        journey.meaning = journey.meaning.phase() == CLOSED && to.phase() == RESOLVED ? journey.meaning : to;
        return true;
    }

    /** Nobody came in time; the log still waits, so the agent looks at it and waits again. */
    void waitOn(CaseJourney journey) {
        house.await(journey, whom(journey.meaning));
    }

    private void leave(CaseJourney journey, Meaning to, TeamId team) {
        var from = journey.meaning;
        if (from.phase() == WAITING && !(to.equals(from) && team.equals(journey.team()))) {
            requests.continueWork(journey.request());
            journey.meaning = new Meaning(Phase.WORKING, null);
        } else if (from.phase().isDone() && !to.phase().isDone()) {
            requests.reopen(journey.request());
            journey.meaning = new Meaning(Phase.WORKING, null);
        }
    }

    private void handOver(CaseJourney journey, Meaning to, TeamId team) {
        if (journey.meaning.phase().isDone()) {
            house.handOverLate(journey, team);
            journey.lateHandOvers++;
        } else {
            house.handOver(journey, team);
        }
        journey.team(team);
    }

    private void enter(CaseJourney journey, Meaning to) {
        switch (to.phase()) {
            case WORKING -> answer(journey);
            case WAITING -> await(journey, to);
            case RESOLVED -> resolve(journey);
            case CLOSED -> close(journey);
            case NEW, UNCHANGED -> {
                // nobody has done anything for the customer yet
            }
        }
    }

    /** Leaving "new" is the first answer a log shows. */
    private void answer(CaseJourney journey) {
        if (!journey.answered) {
            house.respond(journey);
            journey.answered = true;
        }
    }

    private void await(CaseJourney journey, Meaning to) {
        if (to.equals(journey.meaning)) {
            return;
        }
        if (whom(to) == CUSTOMER) {
            // to ask the customer is to answer
            journey.answered = true;
        }
        answer(journey);
        house.await(journey, whom(to));
    }

    private void resolve(CaseJourney journey) {
        if (!journey.meaning.phase().isDone()) {
            house.resolve(journey);
            journey.answered = true;
        }
    }

    private void close(CaseJourney journey) {
        resolve(journey);
        if (journey.meaning.phase() != CLOSED) {
            requests.confirm(journey.request());
        }
    }

    private static WaitingFor whom(Meaning meaning) {
        return Objects.requireNonNull(meaning.whom(), "a waiting state names whom it waits for");
    }
}
