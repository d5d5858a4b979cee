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

    /** The customer whose row has this number. */
    public static CustomerId of(long number) {
        return new CustomerId("C-" + number);
    }

    /** The number in a column. An id that we would write another way ({@code C-007}) is nobody's: -1. */
    public long number() {
        return value.startsWith("0", 2) ? -1 : Long.parseLong(value.substring(2));
    }

    @Override
    public String toString() {
        return value;
    }
}
