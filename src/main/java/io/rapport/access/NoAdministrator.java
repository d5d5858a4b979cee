package io.rapport.access;

import io.rapport.kernel.Problem;

/** Nobody could administer this installation, so it does not start. */
public final class NoAdministrator extends Problem {

    private static final long serialVersionUID = 1L;

    /** Shorter ones are guessed. */
    private static final int PASSWORD_LEAST = 12;

    private NoAdministrator(String message) {
        super(Kind.INVALID, "access/no-administrator", message);
    }

    static void refuse(String user, String password) {
        if (user.isBlank() || password.length() < PASSWORD_LEAST) {
            throw new NoAdministrator(
                    "There is no administrator: set RAPPORT_ADMIN_USER, and RAPPORT_ADMIN_PASSWORD of %d characters or more, in the environment."
                            .formatted(PASSWORD_LEAST));
        }
    }

    static NoAdministrator demoInProduction() {
        return new NoAdministrator(
                "The profiles demo and production exclude each other, because everybody knows the passwords of the demo: choose one in SPRING_PROFILES_ACTIVE.");
    }
}
