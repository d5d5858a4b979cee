package io.rapport.kernel;

/** An intimacy tier, as the tier table names it. */
public record Tier(String code) {
    public Tier {
        Code.checked("tier", code);
    }

    @Override
    public String toString() {
        return code;
    }
}
