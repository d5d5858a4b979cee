package io.rapport.handover.work;

import io.rapport.absence.Absences;
import io.rapport.absence.Substitutes;
import io.rapport.absence.Substitutes.Asked;
import io.rapport.access.DisplayNames;
import io.rapport.access.Role;
import io.rapport.access.Staff;
import io.rapport.escalation.pack.Receiver;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people are to each other at work, now. People are the engine's user ids. */
@Component("handoverColleagues")
public class Colleagues {

    private static final Asked PARCELS = new Asked(Set.of(), "hand-over-parcel", "");

    private final Staff staff;
    private final DisplayNames names;
    private final Absences absences;
    private final Substitutes substitutes;
    private final Clock clock;

    Colleagues(Staff staff, DisplayNames names, Absences absences, Substitutes substitutes, Clock clock) {
        this.staff = staff;
        this.names = names;
        this.absences = absences;
        this.substitutes = substitutes;
        this.clock = clock;
    }

    /** The roles of a person, without their teams: groups of the engine. */
    public Set<String> rolesOf(String person) {
        var groups = staff.groupsOf(person);
        return Arrays.stream(Role.values())
                .map(Role::group)
                .filter(groups::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** How this person is called. */
    public String named(String person) {
        return names.of(person);
    }

    public boolean isAway(String person) {
        return absences.of(person, clock.instant()).isPresent();
    }

    /**
     * Why this person cannot take over, as a sentence; empty where they can. Whoever does works here, is there now, is not who
     * hands over, and does such work: in a team of it, and of somebody who leaves in a role of theirs; or leads that team.
     *
     * @param leaver who hands over; null where a team does
     * @param ofTeams whose work it is
     * @param leads whether this person leads it
     */
    public Optional<String> whyNot(String to, @Nullable String leaver, Set<String> ofTeams, boolean leads) {
        if (!staff.isPerson(to)) {
            return Optional.of("'%s' is nobody who works here.".formatted(to));
        }
        if (to.equals(leaver)) {
            return Optional.of("%s hands over, and cannot take over.".formatted(named(to)));
        }
        if (!ofTeams.isEmpty() && !leads && Collections.disjoint(staff.teamsOf(to), ofTeams)) {
            return Optional.of(
                    "%s is in none of the teams %s, and may not do that work.".formatted(named(to), ofTeams));
        }
        if (leaver != null && !leads && Collections.disjoint(rolesOf(to), rolesOf(leaver))) {
            return Optional.of("%s has no role that %s has (%s). Name somebody who does the same work, or leads it."
                    .formatted(named(to), named(leaver), String.join(", ", rolesOf(leaver))));
        }
        return isAway(to)
                ? Optional.of("%s is away. Name somebody who is there.".formatted(named(to)))
                : Optional.empty();
    }

    /** Whether it went to this person, by name or in a group. */
    public boolean isOneOf(Receiver to, String person) {
        return to.isGroup() ? staff.groupsOf(person).contains(to.id()) : to.id().equals(person);
    }

    /** Whether it went to a group in which there are others. */
    public boolean areOthersIn(Receiver to, String person) {
        return to.isGroup() && staff.in(to.id()).stream().anyMatch(other -> !other.equals(person));
    }

    /** Everybody for whom the person acts. */
    public Set<String> standsInFor(String person) {
        return absences.awayAt(clock.instant()).stream()
                .filter(away -> substitutes.actsFor(person, away, PARCELS, clock.instant()))
                .collect(Collectors.toSet());
    }
}
