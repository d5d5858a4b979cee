package io.rapport.kernel;

import java.util.regex.Pattern;

/**
 * Names one request: {@code R-} and a number, short enough to be said on the phone; {@code P-} for a privacy request. Says
 * nothing about the person.
 */
public record RequestId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[RP]-\\d{1,18}");

    public RequestId {
        if (!SHAPE.matcher(value).matches()) {
            throw new BadId("request", "R-100001", value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
