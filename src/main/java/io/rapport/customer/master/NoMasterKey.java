package io.rapport.customer.master;

import io.rapport.kernel.Problem;
import java.nio.file.Path;

/** What is known about customers could not be read, or would be kept unsealed, so it does not start. */
public final class NoMasterKey extends Problem {

    private static final long serialVersionUID = 1L;

    private static final String MAKE = "make one with: echo \"RAPPORT_MASTER_KEY=k1:$(openssl rand -base64 32)\"";

    private NoMasterKey(String message) {
        super(Kind.INVALID, "customer/no-master-key", message);
    }

    static NoMasterKey missing() {
        return new NoMasterKey(
                "There is no master key: set RAPPORT_MASTER_KEY in the environment; %s. Keep a copy elsewhere: without it, what is known about customers cannot be read."
                        .formatted(MAKE));
    }

    /** @param variable the environment variable that cannot be read; its value is a secret and is not repeated */
    static NoMasterKey unreadable(String variable) {
        return new NoMasterKey(
                "%s cannot be read: a master key is a name (lower-case letters, digits, hyphens), a colon and 32 bytes in Base64; %s."
                        .formatted(variable, MAKE));
    }

    static NoMasterKey twice(String name) {
        return new NoMasterKey(
                "Two master keys are named '%s': give each a name of its own in RAPPORT_MASTER_KEY and RAPPORT_MASTER_KEYS_BEFORE."
                        .formatted(name));
    }

    /** The database was written under a key that is not there. */
    static NoMasterKey unknown(String name) {
        return new NoMasterKey(
                "This database has keys under the master key '%s', which is not here: name it in RAPPORT_MASTER_KEY, or in RAPPORT_MASTER_KEYS_BEFORE until rotate-keys has run."
                        .formatted(name));
    }

    /** The key has the right name and is another one. */
    static NoMasterKey another(String name) {
        return new NoMasterKey(
                "The master key '%s' is not the one this database was written with: put the right one into the environment."
                        .formatted(name));
    }

    static NoMasterKey file(Path file) {
        return new NoMasterKey(
                "The master key of the demo cannot be kept in %s: make its folder writable, or set RAPPORT_MASTER_KEY."
                        .formatted(file));
    }
}
