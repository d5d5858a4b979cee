package io.rapport.approval;

import io.rapport.kernel.BadId;
import java.util.regex.Pattern;

/** Names one exception that was asked for: {@code A-} and a number. */
public record ApprovalId(String value) {

    private static final Pattern SHAPE = Pattern.compile("A-\\d{1,18}");

    public ApprovalId {
        if (!SHAPE.matcher(value).matches()) {
            throw new BadId("approval", "A-100001", value);
        }
    }

    /** The number, for sorting. */
    long number() {
        return Long.parseLong(value.substring(2));
    }

    @Override
    public String toString() {
        return value;
    }
}
