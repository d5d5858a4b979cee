package io.rapport.commitments;

import io.rapport.commitments.Refusals.CommitmentRefused;
import io.rapport.customer.needtoknow.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Who has to keep it.
 *
 * @param isTeam whether the id is a team's; else it is a person's
 */
public record Owner(String id, boolean isTeam) {

    /** The most characters of an id. */
    public static final int ID_MOST = 200;

    /**
     * As somebody names it.
     *
     * @param writer who has to keep it when neither is named
     */
    public static Owner of(@Nullable String person, @Nullable String team, String writer) {
        if (person != null && team != null) {
            throw CommitmentRefused.field("team", "and owner are both named; name the one who has to keep it.");
        }
        return team != null ? team(team) : person(person != null ? person : writer);
    }

    /** Whether this is the person, or a team of theirs. */
    public boolean is(Reader person) {
        return isTeam ? person.groups().contains(id) : person.user().equals(id);
    }

    public static Owner person(String id) {
        return new Owner(id, false);
    }

    public static Owner team(String id) {
        return new Owner(id, true);
    }
}
