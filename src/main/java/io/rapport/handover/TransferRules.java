package io.rapport.handover;

import io.rapport.absence.Substitutes;
import io.rapport.absence.Substitutes.Asked;
import io.rapport.access.Role;
import io.rapport.access.Staff;
import io.rapport.access.Teams;
import io.rapport.handover.Refusals.FieldRefused;
import io.rapport.handover.Refusals.NotForYou;
import io.rapport.handover.Refusals.NotYours;
import io.rapport.handover.work.Colleagues;
import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may hand over what, and to whom; by the groups people are in now. */
@Component
class TransferRules {

    private final TransferRows rows;
    private final Staff staff;
    private final Teams teams;
    private final Colleagues colleagues;
    private final Substitutes substitutes;
    private final Clock clock;

    TransferRules(
            TransferRows rows, Staff staff, Teams teams, Colleagues colleagues, Substitutes substitutes, Clock clock) {
        this.rows = rows;
        this.staff = staff;
        this.teams = teams;
        this.colleagues = colleagues;
        this.substitutes = substitutes;
        this.clock = clock;
    }

    /** A manager for every team, a lead for a team of theirs. */
    boolean leads(String person, Collection<String> ofTeams) {
        var groups = staff.groupsOf(person);
        return Role.MANAGERS.isIn(groups) || Role.LEADS.isIn(groups) && !Collections.disjoint(groups, ofTeams);
    }

    /** Whether this person may steer it, or a part of it. */
    boolean leads(String person, Transfer transfer) {
        return leads(person, teamsOf(transfer));
    }

    /** What of it this person may steer: the work of a team of theirs, and what is no team's if they lead all of them. */
    Predicate<Item> steers(String person, Transfer transfer) {
        var groups = staff.groupsOf(person);
        var teamsOfIt = teamsOf(transfer);
        var leadsAll = Role.MANAGERS.isIn(groups)
                || Role.LEADS.isIn(groups) && !teamsOfIt.isEmpty() && groups.containsAll(teamsOfIt);
        var led = Role.LEADS.isIn(groups)
                ? teamsOfIt.stream().filter(groups::contains).collect(Collectors.toSet())
                : Set.<String>of();
        return item -> leadsAll || item.team() != null && led.contains(item.team());
    }

    /** Steers it, and all of these. */
    void checkSteers(String person, Transfer transfer, Collection<Item> all) {
        if (!leads(person, transfer) || !all.stream().allMatch(steers(person, transfer))) {
            throw new NotYours(transfer.id() + ", or a part of it,");
        }
    }

    /** Who this person is to transfers: what they lead, for whom they stand in. */
    TransferRows.Looker looker(String person) {
        var groups = staff.groupsOf(person);
        var led = Role.LEADS.isIn(groups) ? staff.teamsOf(person) : Set.<String>of();
        var people = led.stream().flatMap(team -> staff.in(team).stream()).collect(Collectors.toSet());
        var standsInFor = new TreeSet<>(colleagues.standsInFor(person));
        standsInFor.add(person);
        return new TransferRows.Looker(person, Role.MANAGERS.isIn(groups), led, people, groups, standsInFor);
    }

    private Set<String> teamsOf(Transfer transfer) {
        var team = transfer.team();
        return team != null ? Set.of(team) : staff.teamsOf(String.valueOf(transfer.person()));
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
                throw new FieldRefused("to", "%s goes, and cannot take over.".formatted(colleagues.named(each)));
            }
        });
    }

    private void checkIn(Set<String> people, String field, String person, String team) {
        if (!people.contains(person)) {
            throw new FieldRefused(
                    field,
                    "%s is not in %s. Work for another team is handed over at its task."
                            .formatted(colleagues.named(person), team));
        }
    }

    void checkLeaver(String person, String leaver) {
        if (!staff.isPerson(leaver)) {
            throw new FieldRefused("person", "'%s' is nobody who works here.".formatted(leaver));
        }
        if (person.equals(leaver) || !leads(person, staff.teamsOf(leaver))) {
            throw new NotYours("Handing over what hangs on %s".formatted(colleagues.named(leaver)));
        }
    }

    /** @throws FieldRefused when {@link #whyNot} says why */
    void checkReceiver(Transfer transfer, String to) {
        whyNot(transfer, to).ifPresent(why -> {
            throw new FieldRefused("to", why);
        });
    }

    /** Why this person cannot get a parcel of it; empty where they can. */
    Optional<String> whyNot(Transfer transfer, String to) {
        var teamsOfIt = teamsOf(transfer);
        if (!to.equals(transfer.person()) && rows.leaves(to, clock.instant())) {
            return Optional.of("%s leaves as well. Name somebody who stays.".formatted(colleagues.named(to)));
        }
        return colleagues.whyNot(to, transfer.person(), teamsOfIt, !teamsOfIt.isEmpty() && leads(to, teamsOfIt));
    }

    /** Those who may get a parcel of it, this lead included, in order of their ids. */
    List<String> receivers(Transfer transfer, String lead) {
        var leaver = transfer.person();
        var teamsOfIt = teamsOf(transfer);
        var groups = leaver != null && teamsOfIt.isEmpty() ? colleagues.rolesOf(leaver) : teamsOfIt;
        return Stream.concat(Stream.of(lead), groups.stream().flatMap(group -> staff.in(group).stream()))
                .distinct()
                .sorted()
                .filter(person -> whyNot(transfer, person).isEmpty())
                .toList();
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
            throw new NotForYou(parcel, colleagues.named(parcel.to().id()));
        }
        return colleagues.isOneOf(parcel.to(), person) ? null : parcel.to().id();
    }

    /**
     * The receiver, or who stands in for them now by rights of their own; never who hands over, nor who sent it to a group
     * of others.
     */
    boolean answers(Transfer transfer, Parcel parcel, String person) {
        var isSender = person.equals(transfer.openedBy());
        return !person.equals(transfer.person())
                && (colleagues.isOneOf(parcel.to(), person)
                                && !(isSender && colleagues.areOthersIn(parcel.to(), person))
                        || !isSender
                                && standIn(transfer, parcel)
                                        .filter(person::equals)
                                        .isPresent());
    }

    Refusals.AlreadyAnswered answered(Parcel parcel) {
        return new Refusals.AlreadyAnswered(parcel, colleagues.named(String.valueOf(parcel.answeredBy())));
    }

    /** Whether this person may see a parcel: who steers it, and who may answer it, or has. */
    boolean sees(Transfer transfer, Parcel parcel, String person) {
        return leads(person, transfer) || person.equals(parcel.answeredBy()) || answers(transfer, parcel, person);
    }

    /** Who may answer for a receiver who is away: who stands in, and does that work as well. */
    Optional<String> standIn(Transfer transfer, Parcel parcel) {
        var asked =
                new Asked(teamsOf(transfer), "hand-over-parcel", transfer.id().value());
        return parcel.to().isGroup()
                ? Optional.empty()
                : substitutes.of(parcel.to().id(), asked, clock.instant());
    }
}
