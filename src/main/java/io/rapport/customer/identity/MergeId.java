package io.rapport.customer.identity;

import io.rapport.kernel.BadId;
import java.util.regex.Pattern;

/** Names one merge of two customers: {@code M-} and a number. */
public record MergeId(String value) {

    private static final Pattern SHAPE = Pattern.compile("M-\\d{1,18}");

    public MergeId {
        if (!SHAPE.matcher(value).matches()) {
            throw new BadId("merge", "M-100001", value);
        }
    }

    long number() {
        return Long.parseLong(value.substring(2));
    }

    @Override
    public String toString() {
        return value;
    }
}
