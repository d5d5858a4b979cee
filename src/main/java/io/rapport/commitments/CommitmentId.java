package io.rapport.commitments;

import io.rapport.kernel.BadId;
import java.util.regex.Pattern;

/** Names one commitment: {@code W-} ("our word") and a number. Says nothing about the person. */
public record CommitmentId(String value) {

    private static final Pattern SHAPE = Pattern.compile("W-[1-9]\\d{0,17}");

    public CommitmentId {
        if (!SHAPE.matcher(value).matches()) {
            throw new BadId("commitment", "W-100001", value);
        }
    }

    static CommitmentId of(long number) {
        return new CommitmentId("W-" + number);
    }

    long number() {
        return Long.parseLong(value.substring(2));
    }

    @Override
    public String toString() {
        return value;
    }
}
