package io.rapport.commitments.room;

import io.rapport.access.Staff;
import io.rapport.capacity.given.DatesInPerson;
import io.rapport.capacity.given.DatesInPerson.Dated;
import io.rapport.capacity.given.Means;
import io.rapport.commitments.CommitmentId;
import io.rapport.commitments.Owner;
import io.rapport.kernel.RequestId;
import io.rapport.kernel.TeamId;
import io.rapport.request.Request;
import io.rapport.request.Requests;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the team of whoever has to keep a commitment for room. Who is in no team makes room for it alone. */
@Component
public class RoomForDates {

    private final DatesInPerson dates;
    private final Requests requests;
    private final Staff staff;

    RoomForDates(DatesInPerson dates, Requests requests, Staff staff) {
        this.dates = dates;
        this.requests = requests;
        this.staff = staff;
    }

    /**
     * @param nevertheless how a lead or a manager means to keep it although it does not fit
     * @throws io.rapport.capacity.given.CannotBeKept when it does not fit, and nobody stands for it
     */
    public void check(
            CommitmentId id, Owner owner, @Nullable RequestId about, Instant due, Optional<Means> nevertheless) {
        var request = about == null ? null : requests.get(about);
        team(owner, request)
                .ifPresent(team -> dates.check(
                        new Dated(id.value(), team, due, about, request == null ? null : request.type()),
                        nevertheless));
    }

    /** Nobody waits for it any more. */
    public void over(CommitmentId id) {
        dates.over(id.value());
    }

    /** That of the request where the owner is in it; else the first by its code. */
    private Optional<TeamId> team(Owner owner, @Nullable Request request) {
        if (owner.isTeam()) {
            return Optional.of(new TeamId(owner.id()));
        }
        var teams = new TreeSet<>(staff.teamsOf(owner.id()));
        if (request != null
                && request.team() != null
                && teams.contains(request.team().code())) {
            return Optional.of(request.team());
        }
        return teams.stream().findFirst().map(TeamId::new);
    }
}
