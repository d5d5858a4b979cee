package io.rapport.stewardship;

import io.rapport.kernel.BadId;
import java.util.regex.Pattern;

/** Names one question whether two customers are one: {@code S-} and a number. */
public record CaseId(String value) {

    private static final Pattern SHAPE = Pattern.compile("S-\\d{1,18}");

    public CaseId {
        if (!SHAPE.matcher(value).matches()) {
            throw new BadId("steward case", "S-100001", value);
        }
    }

    static CaseId of(long number) {
        return new CaseId("S-" + number);
    }

    long number() {
        return Long.parseLong(value.substring(2));
    }

    @Override
    public String toString() {
        return value;
    }
}
