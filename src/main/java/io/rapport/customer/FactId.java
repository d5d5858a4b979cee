package io.rapport.customer;

import io.rapport.kernel.BadId;
import java.util.regex.Pattern;

/** Names one observation about a customer: {@code F-} and a number. Says nothing about the person. */
public record FactId(String value) {

    private static final Pattern SHAPE = Pattern.compile("F-\\d{1,18}");

    public FactId {
        if (!SHAPE.matcher(value).matches()) {
            throw new BadId("fact", "F-100001", value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
