package io.rapport.kernel;

/** A team, which is also the candidate group of its tasks. */
public record TeamId(String code) {
    public TeamId {
        Code.checked("team", code);
    }

    @Override
    public String toString() {
        return code;
    }
}
