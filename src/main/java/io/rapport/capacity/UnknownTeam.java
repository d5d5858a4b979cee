package io.rapport.capacity;

import io.rapport.kernel.Problem;
import io.rapport.kernel.TeamId;
import java.util.Collection;
import java.util.TreeSet;

/** A team that the house does not have. */
public final class UnknownTeam extends Problem {

    private static final long serialVersionUID = 1L;

    UnknownTeam(TeamId team, Collection<String> known) {
        super(
                Kind.NOT_FOUND,
                "capacity/unknown-team",
                "There is no team '%s'; there are %s.".formatted(team, new TreeSet<>(known)));
    }
}
