package io.rapport.escalation;

import io.rapport.kernel.BadId;
import java.util.regex.Pattern;

/** Names one escalation: {@code E-} and a number. */
public record EscalationId(String value) {

    private static final Pattern SHAPE = Pattern.compile("E-\\d{1,18}");

    /** @throws BadId when it is no such id */
    public EscalationId {
        if (!SHAPE.matcher(value).matches()) {
            throw new BadId("escalation", "E-100001", value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
