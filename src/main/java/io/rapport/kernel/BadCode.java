package io.rapport.kernel;

/** A word that cannot be a code, because tables could never name it. */
public final class BadCode extends Problem {
    BadCode(String what, String code) {
        super(
                Kind.INVALID,
                "kernel/bad-code",
                "'%s' is not a %s: use lower-case letters, digits and hyphens, at most 40 characters."
                        .formatted(code.length() > 40 ? code.substring(0, 40) + "…" : code, what));
    }
}
