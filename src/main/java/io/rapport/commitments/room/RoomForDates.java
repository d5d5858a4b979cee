package io.rapport.commitments.room;

import io.rapport.access.Role;
import io.rapport.access.Staff;
import io.rapport.capacity.given.DatesInPerson;
import io.rapport.capacity.given.DatesInPerson.Dated;
import io.rapport.capacity.given.Means;
import io.rapport.commitments.CommitmentId;
import io.rapport.commitments.Owner;
import io.rapport.customer.needtoknow.Reader;
import io.rapport.kernel.RequestId;
import io.rapport.kernel.TeamId;
import io.rapport.request.Request;
import io.rapport.request.Requests;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks the team of whoever has to keep a commitment for room. Who is in no team makes room alone for what he promises
 * himself, and for what a lead or a manager gives him to keep; what somebody else would leave to him is asked of the team
 * that works on it, or of the team of whoever promises it.
 */
@Component
public class RoomForDates {

    private static final Set<Role> MAY_NAME_ANYBODY = Set.of(Role.LEADS, Role.MANAGERS);

    private final DatesInPerson dates;
    private final Requests requests;
    private final Staff staff;

    RoomForDates(DatesInPerson dates, Requests requests, Staff staff) {
        this.dates = dates;
        this.requests = requests;
        this.staff = staff;
    }

    /**
     * @param writer who promises it, or gives it another time or owner
     * @param nevertheless how a lead or a manager means to keep it although it does not fit
     * @throws io.rapport.capacity.given.CannotBeKept when it does not fit, and nobody stands for it
     */
    public void check(
            CommitmentId id,
            Reader writer,
            Owner owner,
            @Nullable RequestId about,
            Instant due,
            Optional<Means> nevertheless) {
        var request = about == null ? null : requests.get(about);
        team(writer, owner, request)
                .ifPresentOrElse(
                        team -> dates.check(
                                new Dated(id.value(), team, due, about, request == null ? null : request.type()),
                                nevertheless),
                        () -> over(id));
    }

    /** Nobody waits for it any more. */
    public void over(CommitmentId id) {
        dates.over(id.value());
    }

    /** That of the request where the owner is in it; else the first. */
    private Optional<TeamId> team(Reader writer, Owner owner, @Nullable Request request) {
        if (owner.isTeam()) {
            return Optional.of(new TeamId(owner.id()));
        }
        var teams = staff.teamsOf(owner.id());
        var working = request == null ? null : request.team();
        if (working != null && teams.contains(working.code())) {
            return Optional.of(working);
        }
        return teams.isEmpty() ? teamFor(writer, owner, working) : first(teams);
    }

    /** Whoever keeps it is in no team. */
    private Optional<TeamId> teamFor(Reader writer, Owner owner, @Nullable TeamId working) {
        if (owner.id().equals(writer.user()) || Role.anyIn(MAY_NAME_ANYBODY, staff.groupsOf(writer.user()))) {
            return Optional.empty();
        }
        return Optional.ofNullable(working).or(() -> first(staff.teamsOf(writer.user())));
    }

    /** One that is taken at its word before those that only note: who is in both is no way around the check. */
    private Optional<TeamId> first(Collection<String> teams) {
        return teams.stream()
                .map(TeamId::new)
                .min(Comparator.comparing(dates::isOnlyNoted).thenComparing(TeamId::code));
    }
}
