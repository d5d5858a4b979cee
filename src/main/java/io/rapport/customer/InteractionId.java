package io.rapport.customer;

import io.rapport.kernel.BadId;
import java.util.regex.Pattern;

/** Names one interaction on a customer's timeline: {@code I-} and a number. Says nothing about the person. */
public record InteractionId(String value) {

    private static final Pattern SHAPE = Pattern.compile("I-\\d{1,18}");

    public InteractionId {
        if (!SHAPE.matcher(value).matches()) {
            throw new BadId("interaction", "I-100001", value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
