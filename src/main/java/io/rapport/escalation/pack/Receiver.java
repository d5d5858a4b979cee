package io.rapport.escalation.pack;

import org.jspecify.annotations.Nullable;

/**
 * Who gives or gets something.
 *
 * @param id the engine's id of a person, or of a group: a team or a role
 * @param isGroup whether it is a group's; anybody in it may take it
 * @param askedAs the team or role as which a person gets it, and in which somebody who stands in has to be; null for none
 */
public record Receiver(String id, boolean isGroup, @Nullable String askedAs) {

    public static Receiver person(String id) {
        return new Receiver(id, false, null);
    }

    /** @param id of a team or a role */
    public static Receiver group(String id) {
        return new Receiver(id, true, null);
    }

    /** The same person, asked as somebody of this group; of a group nothing more is said. */
    public Receiver askedAs(@Nullable String group) {
        return isGroup ? this : new Receiver(id, false, group);
    }

    /** Whether both are the same person, or the same group. */
    public boolean isSame(Receiver other) {
        return id.equals(other.id) && isGroup == other.isGroup;
    }
}
