package io.rapport.handover;

import io.rapport.absence.Absences;
import io.rapport.access.Role;
import io.rapport.access.Staff;
import io.rapport.access.Teams;
import io.rapport.handover.Refusals.FieldRefused;
import io.rapport.handover.Refusals.NotForYou;
import io.rapport.handover.Refusals.NotYours;
import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may hand over what, and to whom; by the groups people are in now. */
@Component
class TransferRules {

    private final Staff staff;
    private final Teams teams;
    private final Absences absences;
    private final Clock clock;

    TransferRules(Staff staff, Teams teams, Absences absences, Clock clock) {
        this.staff = staff;
        this.teams = teams;
        this.absences = absences;
        this.clock = clock;
    }

    /** A manager for every team, a lead for a team of theirs. */
    boolean leads(String person, Collection<String> ofTeams) {
        var groups = staff.groupsOf(person);
        return Role.MANAGERS.isIn(groups) || Role.LEADS.isIn(groups) && !Collections.disjoint(groups, ofTeams);
    }

    /** Whether this person may steer it. */
    boolean leads(String person, Transfer transfer) {
        var team = transfer.team();
        var whose = transfer.person();
        return leads(person, team != null ? Set.of(team) : whose == null ? Set.of() : staff.teamsOf(whose));
    }

    void checkLeads(String person, Transfer transfer) {
        if (!leads(person, transfer)) {
            throw new NotYours("%s".formatted(transfer.id()));
        }
    }

    void checkShift(String person, String team, Collection<String> going, Collection<String> to) {
        if (!teams.teams().containsKey(team)) {
            throw new FieldRefused("team", "There is no team '%s'.".formatted(team));
        }
        if (!leads(person, Set.of(team))) {
            throw new NotYours("Handing over a shift of %s".formatted(team));
        }
        var people = staff.in(team);
        going.forEach(each -> checkIn(people, "going", each, team));
        to.forEach(each -> {
            checkIn(people, "to", each, team);
            if (going.contains(each)) {
                throw new FieldRefused("to", "%s goes, and cannot take over.".formatted(each));
            }
        });
    }

    private static void checkIn(Set<String> people, String field, String person, String team) {
        if (!people.contains(person)) {
            throw new FieldRefused(
                    field,
                    "%s is not in %s. Work for another team is handed over at its task.".formatted(person, team));
        }
    }

    void checkLeaver(String person, String leaver) {
        if (!staff.isPerson(leaver)) {
            throw new FieldRefused("person", "'%s' is nobody who works here.".formatted(leaver));
        }
        if (person.equals(leaver) || !leads(person, staff.teamsOf(leaver))) {
            throw new NotYours("Handing over what hangs on %s".formatted(leaver));
        }
    }

    /** Whoever gets a parcel works here, may do that work, is there now, and is not who hands it over. */
    void checkReceiver(Transfer transfer, String to) {
        if (!staff.isPerson(to)) {
            throw new FieldRefused("to", "'%s' is nobody who works here.".formatted(to));
        }
        if (to.equals(transfer.person())) {
            throw new FieldRefused("to", "%s hands over, and cannot take over.".formatted(to));
        }
        var team = transfer.team();
        var teamsOfWork = team != null ? Set.of(team) : staff.teamsOf(String.valueOf(transfer.person()));
        if (!teamsOfWork.isEmpty() && Collections.disjoint(staff.teamsOf(to), teamsOfWork) && !leads(to, teamsOfWork)) {
            throw new FieldRefused(
                    "to", "%s is in none of the teams %s, and may not do that work.".formatted(to, teamsOfWork));
        }
        if (absences.of(to, clock.instant()).isPresent()) {
            throw new FieldRefused("to", "%s is away. Name somebody who is there.".formatted(to));
        }
    }

    /**
     * Whether this person may answer a parcel.
     *
     * @return for whom they stand in; null when it is theirs
     * @throws NotForYou when it went to somebody else
     */
    @Nullable
    String checkAnswers(Transfer transfer, Parcel parcel, String person) {
        if (!answers(transfer, parcel, person)) {
            throw new NotForYou(parcel);
        }
        return isReceiver(parcel, person) ? null : parcel.to().id();
    }

    /** The receiver, or who stands in for them now; never who hands over. */
    boolean answers(Transfer transfer, Parcel parcel, String person) {
        return !person.equals(transfer.person()) && (isReceiver(parcel, person) || standsIn(parcel, person));
    }

    /** Whether this person may see a parcel: who steers it, and who may answer it, or has. */
    boolean sees(Transfer transfer, Parcel parcel, String person) {
        return leads(person, transfer) || person.equals(parcel.answeredBy()) || answers(transfer, parcel, person);
    }

    private boolean isReceiver(Parcel parcel, String person) {
        var to = parcel.to();
        return to.isGroup() ? staff.groupsOf(person).contains(to.id()) : to.id().equals(person);
    }

    private boolean standsIn(Parcel parcel, String person) {
        return !parcel.to().isGroup()
                && absences.standIn(parcel.to().id(), clock.instant())
                        .filter(person::equals)
                        .isPresent();
    }
}
