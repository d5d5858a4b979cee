package io.rapport.absence.process;

import io.rapport.absence.Absence;
import io.rapport.absence.StandInRule;
import io.rapport.access.Staff;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whether the substitute may do a task by rights of their own: it is offered to them, and no room says no. */
@Component
class Successors {

    private final Staff staff;
    private final ObjectProvider<StandInRule> rules;

    Successors(Staff staff, ObjectProvider<StandInRule> rules) {
        this.staff = staff;
        this.rules = rules;
    }

    /** The substitute, when the task may be theirs; empty when it goes back to those whom it is offered to. */
    Optional<String> of(
            Absence absence,
            Collection<? extends IdentityLink> links,
            String definitionId,
            @Nullable String businessKey) {
        var process = definitionId.split(":", 2)[0];
        return Optional.ofNullable(absence.substitute())
                .filter(person -> isOffered(links, person))
                .filter(person -> rules.stream()
                        .allMatch(rule -> rule.mayTake(process, Objects.toString(businessKey, ""), person)));
    }

    /** Whether anybody else would see it, when nobody has it. */
    static boolean isOfferedAtAll(Collection<? extends IdentityLink> links) {
        return links.stream().anyMatch(Successors::isCandidate);
    }

    private boolean isOffered(Collection<? extends IdentityLink> links, String person) {
        var groups = staff.groupsOf(person);
        return links.stream()
                .filter(Successors::isCandidate)
                .anyMatch(link -> person.equals(link.getUserId())
                        || (link.getGroupId() != null && groups.contains(link.getGroupId())));
    }

    private static boolean isCandidate(IdentityLink link) {
        return IdentityLinkType.CANDIDATE.equals(link.getType());
    }
}
