package io.rapport.kernel;

import java.util.regex.Pattern;

/** The shape of the short codes that tables and models use: lower case, digits and hyphens, 1 to 40 characters. */
final class Code {

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private Code() {}

    static String checked(String what, String code) {
        if (!SHAPE.matcher(code).matches()) {
            throw new BadCode(what, code);
        }
        return code;
    }
}
