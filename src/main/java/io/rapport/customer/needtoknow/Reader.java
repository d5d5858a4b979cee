package io.rapport.customer.needtoknow;

import io.rapport.engine.CurrentUser;
import java.util.List;

/**
 * Somebody who wants to read.
 *
 * @param user the id they sign in with
 * @param groups roles and teams, as the engine spells them
 */
public record Reader(String user, List<String> groups) {

    public Reader {
        groups = List.copyOf(groups);
    }

    /** The person of this call; refused when there is none. */
    public static Reader of(CurrentUser person) {
        return new Reader(person.id(), person.groups());
    }
}
