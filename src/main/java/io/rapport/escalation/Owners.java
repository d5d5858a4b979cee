package io.rapport.escalation;

import io.rapport.absence.Absences;
import io.rapport.access.Staff;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose turn it is: of a group who was asked longest ago; for who is away, who stands in. */
@Component("escalationOwners")
class Owners {

    /**
     * Somebody who answers.
     *
     * @param forWhom who is away, and was to be asked; null when nobody is
     */
    record Owner(String person, @Nullable String forWhom) {}

    private final Staff staff;
    private final Absences absences;
    private final EscalationRows rows;

    Owners(Staff staff, Absences absences, EscalationRows rows) {
        this.staff = staff;
        this.absences = absences;
        this.rows = rows;
    }

    /** Empty when nobody of the group is there, and nobody stands in. */
    Optional<Owner> next(String group, Instant now) {
        var lastAsked = rows.lastAsked(group);
        return staff.in(group).stream()
                .sorted(Comparator.comparing((String person) -> lastAsked.getOrDefault(person, Instant.EPOCH))
                        .thenComparing(Comparator.naturalOrder()))
                .flatMap(person -> owner(person, now).stream())
                .findFirst();
    }

    private Optional<Owner> owner(String person, Instant now) {
        return absences.of(person, now).isEmpty()
                ? Optional.of(new Owner(person, null))
                : absences.standIn(person, now)
                        .filter(other -> absences.of(other, now).isEmpty())
                        .map(other -> new Owner(other, person));
    }
}
