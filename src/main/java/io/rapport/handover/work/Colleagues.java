package io.rapport.handover.work;

import io.rapport.absence.Absences;
import io.rapport.access.Role;
import io.rapport.access.Staff;
import java.time.Clock;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What people are to each other at work, now. People are the engine's user ids. */
@Component("handoverColleagues")
public class Colleagues {

    private final Staff staff;
    private final Absences absences;
    private final Clock clock;

    Colleagues(Staff staff, Absences absences, Clock clock) {
        this.staff = staff;
        this.absences = absences;
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

    public boolean isAway(String person) {
        return absences.of(person, clock.instant()).isPresent();
    }

    /** Whether the person acts for the other, who is away. */
    public boolean standsIn(String person, String forOther) {
        return absences.standIn(forOther, clock.instant())
                .filter(person::equals)
                .isPresent();
    }

    /** Everybody for whom the person acts. */
    public Set<String> standsInFor(String person) {
        return absences.awayAt(clock.instant()).stream()
                .filter(away -> standsIn(person, away))
                .collect(Collectors.toSet());
    }
}
