package io.rapport.escalation.pack;

import io.rapport.kernel.BadId;
import java.util.regex.Pattern;

/** Names one hand-over: {@code H-} and a number. */
public record HandOverId(String value) {

    private static final Pattern SHAPE = Pattern.compile("H-\\d{1,18}");

    /** @throws BadId when it is no such id */
    public HandOverId {
        if (!SHAPE.matcher(value).matches()) {
            throw new BadId("hand-over", "H-100001", value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
