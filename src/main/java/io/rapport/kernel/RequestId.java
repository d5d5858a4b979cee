package io.rapport.kernel;

import java.util.regex.Pattern;

/**
 * Names one request: {@code R-} and a number, short enough to be said on the phone; {@code P-} for a privacy request,
 * {@code S-} for a question to a steward, {@code G-} for a parcel to take over. Says nothing about the person.
 */
public record RequestId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[RPSG]-\\d{1,18}");

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
