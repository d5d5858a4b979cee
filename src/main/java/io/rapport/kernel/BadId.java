package io.rapport.kernel;

/** A text that cannot be an id of its kind. */
public final class BadId extends Problem {

    private static final int SHOWN = 40;

    /** @param what the kind of thing; @param example a well-formed id; @param given what was given */
    public BadId(String what, String example, String given) {
        super(
                Kind.INVALID,
                "kernel/bad-id",
                "'%s' is not a %s id. One looks like %s."
                        .formatted(given.length() > SHOWN ? given.substring(0, SHOWN) + "…" : given, what, example));
    }
}
