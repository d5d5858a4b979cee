package io.rapport.kernel;

import java.util.regex.Pattern;

/** Names one customer: {@code C-} and a number, short enough to be said on the phone. Says nothing about the person. */
public record CustomerId(String value) {

    private static final Pattern SHAPE = Pattern.compile("C-\\d{1,18}");

    public CustomerId {
        if (!SHAPE.matcher(value).matches()) {
            throw new BadId("customer", "C-100001", value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
