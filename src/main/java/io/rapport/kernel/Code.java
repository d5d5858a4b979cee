package io.rapport.kernel;

import java.util.regex.Pattern;

/** The shape of the short codes that tables and models use: lower case, digits and hyphens, 1 to 40 characters. */
public final class Code {

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private Code() {}

    /** Whether it could be one. Nobody's address, number or full name has this shape. */
    public static boolean is(String word) {
        return SHAPE.matcher(word).matches();
    }

    static String checked(String what, String code) {
        if (!is(code)) {
            throw new BadCode(what, code);
        }
        return code;
    }
}
