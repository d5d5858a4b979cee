package io.rapport.handover;

import io.rapport.kernel.BadId;
import java.util.regex.Pattern;

/** Names one transfer: {@code G-} and a number. */
public record TransferId(String value) {

    private static final Pattern SHAPE = Pattern.compile("G-\\d{1,18}");

    /** @throws BadId when it is no such id */
    public TransferId {
        if (!SHAPE.matcher(value).matches()) {
            throw new BadId("transfer", "G-100001", value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
