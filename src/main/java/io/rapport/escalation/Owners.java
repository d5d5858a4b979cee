package io.rapport.escalation;

import io.rapport.absence.Absences;
import io.rapport.absence.Substitutes;
import io.rapport.absence.Substitutes.Asked;
import io.rapport.access.Staff;
import io.rapport.kernel.RequestId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whose turn it is: of a group who was asked longest ago; for who is away, who stands in, by rights of their own. Who asked
 * for an escalation does not answer it, unless the group is nobody else.
 */
@Component("escalationOwners")
class Owners {

    /** As escalations are called in the engine. */
    private static final String JOURNEY = "escalation";

    /**
     * Somebody who answers.
     *
     * @param forWhom who is away, and was to be asked; null when nobody is
     */
    record Owner(String person, @Nullable String forWhom) {}

    private final Staff staff;
    private final Absences absences;
    private final Substitutes substitutes;
    private final EscalationRows rows;

    Owners(Staff staff, Absences absences, Substitutes substitutes, EscalationRows rows) {
        this.staff = staff;
        this.absences = absences;
        this.substitutes = substitutes;
        this.rows = rows;
    }

    /** Empty when nobody of the group is there, and nobody may stand in. */
    Optional<Owner> next(RequestId about, String group, Set<String> askers, Instant now) {
        var asked = new Asked(Set.of(group), JOURNEY, about.value());
        var lastAsked = rows.lastAsked(group);
        var people = others(group, askers);
        return people.stream()
                .sorted(Comparator.comparing((String person) -> lastAsked.getOrDefault(person, Instant.EPOCH))
                        .thenComparing(Comparator.naturalOrder()))
                .flatMap(person -> owner(person, asked, now).stream())
                .filter(owner -> people.contains(owner.person()))
                .findFirst();
    }

    private Optional<Owner> owner(String person, Asked asked, Instant now) {
        return absences.of(person, now).isEmpty()
                ? Optional.of(new Owner(person, null))
                : substitutes.of(person, asked, now).map(other -> new Owner(other, person));
    }

    private Set<String> others(String group, Set<String> askers) {
        var everybody = staff.in(group);
        var others = new TreeSet<>(everybody);
        others.removeAll(askers);
        return others.isEmpty() ? everybody : others;
    }

    /**
     * Whoever acts does so by rights of their own, as they are now.
     *
     * @throws Refusals.NotTheOwner when it is neither the owner nor a colleague of the level who may answer instead
     */
    void check(Escalation escalation, String person) {
        var group = escalation.last().group();
        var isOwner = person.equals(escalation.owner()) && staff.in(group).contains(person);
        if (!isOwner && (!others(group, escalation.askers()).contains(person) || wasPassedOver(escalation, person))) {
            throw new Refusals.NotTheOwner(escalation.id(), group);
        }
    }

    private static boolean wasPassedOver(Escalation escalation, String person) {
        return escalation.levels().stream()
                .anyMatch(level -> person.equals(level.owner()) && "unanswered".equals(level.did()));
    }
}
