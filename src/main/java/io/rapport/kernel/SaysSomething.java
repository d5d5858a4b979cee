package io.rapport.kernel;

import java.util.regex.Pattern;

/** Whether a text says anything: letters, digits, signs or pictures, not only what nobody can see. */
public final class SaysSomething {

    /** Invisible or empty, though Unicode calls them letters or symbols: fillers, the blank Braille pattern. */
    private static final Pattern VISIBLE =
            Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S}&&[^\\u115F\\u1160\\u2800\\u3164\\uFFA0]]");

    private SaysSomething() {}

    /** A text of blanks, controls and invisible characters says nothing. */
    public static boolean is(String text) {
        return !text.isEmpty() && isPlain(text.charAt(0))
                || VISIBLE.matcher(text).find();
    }

    private static boolean isPlain(char letter) {
        return letter > ' ' && letter <= '~';
    }
}
