package io.rapport.capacity;

import io.rapport.kernel.TeamId;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The house's word, but for teams that a story takes at their word. */
@Component
@Primary
public class StrictTeams implements OnlyNoted {

    private final HouseNotes house;
    private final Set<TeamId> strict = ConcurrentHashMap.newKeySet();

    StrictTeams(HouseNotes house) {
        this.house = house;
    }

    /** From now on nothing above its capacity is promised. */
    public void beStrict(TeamId team) {
        strict.add(team);
    }

    public void beAsShipped() {
        strict.clear();
    }

    @Override
    public boolean onlyNotes(TeamId team) {
        return !strict.contains(team) && house.onlyNotes(team);
    }
}
