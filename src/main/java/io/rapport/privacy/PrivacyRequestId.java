package io.rapport.privacy;

import io.rapport.kernel.BadId;
import java.util.regex.Pattern;

/** Names one privacy request: {@code P-} and a number. Says nothing about the person. */
public record PrivacyRequestId(String value) {

    private static final Pattern SHAPE = Pattern.compile("P-\\d{1,18}");

    public PrivacyRequestId {
        if (!SHAPE.matcher(value).matches()) {
            throw new BadId("privacy request", "P-100001", value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
