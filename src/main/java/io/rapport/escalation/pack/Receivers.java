package io.rapport.escalation.pack;

import io.rapport.absence.Absences;
import io.rapport.access.Staff;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may take something over: the receiver, by rights of their own, or who stands in for them now. */
@Component
class Receivers {

    private final Staff staff;
    private final Absences absences;

    Receivers(Staff staff, Absences absences) {
        this.staff = staff;
        this.absences = absences;
    }

    /** @return for whom the person stands in; null when it is theirs */
    @Nullable
    String checked(HandOver handOver, String person, Instant now) {
        var from = handOver.from();
        if (from != null && !from.isGroup() && from.id().equals(person)) {
            throw new Refusals.OwnHandOver(handOver.id());
        }
        var to = handOver.to();
        if (to.isGroup() ? staff.groupsOf(person).contains(to.id()) : to.id().equals(person)) {
            return null;
        }
        if (!to.isGroup()
                && absences.standIn(to.id(), now).filter(person::equals).isPresent()) {
            return to.id();
        }
        throw new Refusals.NotForYou(handOver.id(), to);
    }
}
