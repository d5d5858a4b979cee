package io.rapport.customer;

import java.text.Normalizer;

/**
 * How another system calls a customer. Belongs to one customer at most. The same whichever door it comes through: without
 * blanks around it, and in the Unicode form C.
 *
 * @param system the system's name, 1 to {@value #MOST} characters
 * @param value the identifier there, 1 to {@value #MOST} characters; upper and lower case differ
 */
public record SourceIdentifier(String system, String value) {

    public SourceIdentifier {
        system = canonical(system);
        value = canonical(value);
    }

    /** The one spelling of what others call something: stripped, and in NFC (Unicode Annex 15). ASCII stays what it is. */
    public static String canonical(String said) {
        return Normalizer.normalize(said.strip(), Normalizer.Form.NFC);
    }

    /** The most characters of either. */
    public static final int MOST = 200;

    /**
     * What an identifier may consist of: letters, digits, marks, signs and plain spaces that can be seen. Two that look
     * the same are the same; controls, formats, unassigned code points and letters without a shape would break that.
     */
    public static final String VISIBLE =
            "[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S} &&[^\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u2800\\u3164\\uFE00-\\uFE0F\\uFFA0\\x{E0100}-\\x{E01EF}]]*";

    public static final String VISIBLE_IS = "must be one line of visible characters";
}
