package io.rapport.capacity;

import io.rapport.access.Teams;
import io.rapport.kernel.TeamId;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the house has configured: {@code rapport.capacity.only-noted}; and of what is long past, everything. */
@Component
public class HouseNotes implements OnlyNoted {

    private final Set<String> teams;
    private volatile boolean isPast;

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
        return isPast || teams.contains(team.code());
    }

    /** What was promised long ago is told again, before anybody is let in: it is noted, and nobody is asked any more. */
    public void retell(Runnable past) {
        isPast = true;
        try {
            past.run();
        } finally {
            isPast = false;
        }
    }
}
