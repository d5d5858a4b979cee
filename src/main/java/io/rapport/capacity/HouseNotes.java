package io.rapport.capacity;

import io.rapport.access.Teams;
import io.rapport.kernel.TeamId;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the house has configured: {@code rapport.capacity.only-noted}. */
@Component
class HouseNotes implements OnlyNoted {

    private final Set<String> teams;

    /** @throws UnknownTeam when a team is named that the house does not have; nothing starts */
    HouseNotes(CapacityPolicy policy, Teams known) {
        teams = policy.onlyNoted();
        for (var team : teams) {
            if (!known.teams().containsKey(team)) {
                throw new UnknownTeam(new TeamId(team), known.teams().keySet());
            }
        }
    }

    @Override
    public boolean onlyNotes(TeamId team) {
        return teams.contains(team.code());
    }
}
