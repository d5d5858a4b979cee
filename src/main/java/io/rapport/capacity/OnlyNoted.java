package io.rapport.capacity;

import io.rapport.kernel.TeamId;

/** Whether the promises of a team are checked and written down, and made as if there was room. */
@FunctionalInterface
public interface OnlyNoted {
    boolean onlyNotes(TeamId team);
}
