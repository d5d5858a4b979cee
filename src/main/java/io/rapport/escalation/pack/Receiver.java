package io.rapport.escalation.pack;

/**
 * Who gives or gets something.
 *
 * @param id the engine's id of a person, or of a group: a team or a role
 * @param isGroup whether it is a group's; anybody in it may take it
 */
public record Receiver(String id, boolean isGroup) {

    public static Receiver person(String id) {
        return new Receiver(id, false);
    }

    /** @param id of a team or a role */
    public static Receiver group(String id) {
        return new Receiver(id, true);
    }
}
