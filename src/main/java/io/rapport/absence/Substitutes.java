package io.rapport.absence;

import io.rapport.access.Staff;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who acts for somebody who is away. Standing in gives no right: whoever does has it by groups of their own, now. */
@Component
public class Substitutes {

    private final Absences absences;
    private final AbsenceRules work;
    private final Staff staff;
    private final ObjectProvider<StandInRule> rules;

    Substitutes(Absences absences, AbsenceRules work, Staff staff, ObjectProvider<StandInRule> rules) {
        this.absences = absences;
        this.work = work;
        this.staff = staff;
        this.rules = rules;
    }

    /**
     * What somebody who is away was asked for.
     *
     * @param groups whoever acts is in one of them; empty for any group that does the work of who is away
     * @param process id of its process
     * @param businessKey of its journey; empty when it has none
     */
    public record Asked(Set<String> groups, String process, String businessKey) {

        public Asked {
            groups = Set.copyOf(groups);
        }
    }

    /** Who stands in, is there, may do it, and has no room against it; empty when nobody does. */
    public Optional<String> of(String person, Asked asked, Instant at) {
        return absences.standIn(person, at)
                .filter(other -> absences.of(other, at).isEmpty())
                .filter(other -> mayDo(asked, person, other));
    }

    /** Whether the one acts for the other. */
    public boolean actsFor(String one, String other, Asked asked, Instant at) {
        return of(other, asked, at).filter(one::equals).isPresent();
    }

    private boolean mayDo(Asked asked, String person, String other) {
        var fits = asked.groups().isEmpty()
                ? work.canDoTheWork(person, other)
                : !Collections.disjoint(asked.groups(), staff.groupsOf(other));
        return fits && rules.stream().allMatch(rule -> rule.mayTake(asked.process(), asked.businessKey(), other));
    }
}
