package io.rapport.intake.file;

import io.rapport.customer.likeness.Field;
import java.util.Map;
import java.util.regex.Pattern;

/** An address in one column, parted where it says "street, postcode city". */
final class WholeAddress {

    /** A country may follow, or stand before the postcode as in {@code D-10115}; two letters may follow it as in {@code 1012 AB}. */
    private static final Pattern PARTS = Pattern.compile(
            "^(?<street>[^,;\\v]+?)\\s*[,;\\v]\\s*(?:[A-Z]{1,3}-)?(?<postcode>\\d{4,5}(?: [A-Z]{2}(?= ))?)"
                    + "\\s+(?<city>\\p{L}[^,;\\v\\d]*?)(?:\\s*[,;\\v]\\s*\\p{L}[^,;\\v\\d]*)?$");

    private static final Pattern SEVERAL_PARTS = Pattern.compile("[,;\\v]");

    private WholeAddress() {}

    /** Whether the text has more parts than a street. */
    static boolean is(String text) {
        return SEVERAL_PARTS.matcher(text).find();
    }

    /**
     * Street, postcode and city, as far as they can be told apart. A text without a comma is a street; one of another form is
     * nothing, because compared with a street it would contradict it.
     */
    static Map<Field, String> parts(String text) {
        var parts = PARTS.matcher(text);
        if (parts.matches()) {
            return Map.of(
                    Field.STREET, parts.group("street").strip(),
                    Field.POSTCODE, parts.group("postcode"),
                    Field.CITY, parts.group("city").strip());
        }
        return is(text) ? Map.of() : Map.of(Field.STREET, text);
    }
}
