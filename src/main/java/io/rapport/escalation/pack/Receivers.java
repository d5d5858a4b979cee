package io.rapport.escalation.pack;

import io.rapport.absence.Substitutes;
import io.rapport.absence.Substitutes.Asked;
import io.rapport.access.DisplayNames;
import io.rapport.access.Staff;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may take something over: the receiver, by rights of their own, or who stands in for them now and has these rights
 * too. Never who had it; and who sent it only where it went to them by name, or to a group of nobody else.
 */
@Component
class Receivers {

    private final Staff staff;
    private final DisplayNames names;
    private final Substitutes substitutes;

    Receivers(Staff staff, DisplayNames names, Substitutes substitutes) {
        this.staff = staff;
        this.names = names;
        this.substitutes = substitutes;
    }

    /** @return for whom the person stands in; null when it is theirs */
    @Nullable
    String checked(HandOver handOver, String person, Instant now) {
        var from = handOver.from();
        if (from != null && !from.isGroup() && from.id().equals(person)) {
            throw new Refusals.OwnHandOver(handOver.id());
        }
        var to = handOver.to();
        if (!to.isGroup() && to.id().equals(person)) {
            return null;
        }
        var isTheirs = to.isGroup()
                ? staff.groupsOf(person).contains(to.id())
                : substitutes.actsFor(person, to.id(), asked(handOver), now);
        if (!isTheirs) {
            throw new Refusals.NotForYou(handOver.id(), to, names.of(to.id()));
        }
        if (person.equals(handOver.sentBy()) && isSomebodyElse(to, person)) {
            throw new Refusals.OwnHandOver(handOver.id());
        }
        return to.isGroup() ? null : to.id();
    }

    /** What somebody is told who comes too late. */
    Refusals.AlreadySettled settled(HandOver handOver) {
        return new Refusals.AlreadySettled(handOver, names.of(String.valueOf(handOver.acknowledgedBy())));
    }

    /** Whether anybody else could take it; the person to whom it went by name could. */
    private boolean isSomebodyElse(Receiver to, String person) {
        return !to.isGroup() || staff.in(to.id()).stream().anyMatch(other -> !other.equals(person));
    }

    private static Asked asked(HandOver handOver) {
        var group = handOver.to().askedAs();
        var request = handOver.request();
        return new Asked(
                group == null ? Set.of() : Set.of(group),
                handOver.kind() == HandOverKind.ESCALATION ? "escalation" : "take-over",
                request == null ? "" : request.value());
    }
}
