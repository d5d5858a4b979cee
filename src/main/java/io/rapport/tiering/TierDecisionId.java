package io.rapport.tiering;

import io.rapport.kernel.BadId;
import java.util.regex.Pattern;

/** Names one tier decision: {@code T-} and a number. */
public record TierDecisionId(String value) {

    private static final Pattern SHAPE = Pattern.compile("T-\\d{1,18}");

    public TierDecisionId {
        if (!SHAPE.matcher(value).matches()) {
            throw new BadId("tier decision", "T-100001", value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
