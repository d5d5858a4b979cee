package io.rapport.absence;

import io.rapport.kernel.BadId;
import java.util.regex.Pattern;

/** Names one absence: {@code B-} and a number. */
public record AbsenceId(String value) {

    private static final Pattern SHAPE = Pattern.compile("B-\\d{1,18}");

    public AbsenceId {
        if (!SHAPE.matcher(value).matches()) {
            throw new BadId("absence", "B-100001", value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
