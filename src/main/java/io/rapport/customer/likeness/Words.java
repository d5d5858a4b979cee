package io.rapport.customer.likeness;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text in one spelling: lower case, Latin letters without accents, digits, single blanks. */
public final class Words {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final String APOSTROPHES = "'’`´";

    private Words() {}

    /** {@code "  O’Neill-Müller "} becomes {@code "oneill mueller"}; empty when there are no letters or digits. */
    public static String plain(String text) {
        var ascii = isPlainAscii(text) ? text : unaccented(text);
        var plain = new StringBuilder(ascii.length());
        boolean gap = false;
        for (int i = 0; i < ascii.length(); i++) {
            char c = ascii.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                if (gap && !plain.isEmpty()) {
                    plain.append(' ');
                }
                gap = false;
                plain.append(Character.toLowerCase(c));
            } else {
                gap |= !isInside(ascii, i);
            }
        }
        return plain.toString();
    }

    /** An apostrophe between two letters belongs to the word. */
    private static boolean isInside(String text, int at) {
        return APOSTROPHES.indexOf(text.charAt(at)) >= 0
                && at > 0
                && at + 1 < text.length()
                && Character.isLetter(text.charAt(at - 1))
                && Character.isLetter(text.charAt(at + 1));
    }

    /** The same without blanks, for identifiers. */
    public static String code(String text) {
        return plain(text).replace(" ", "");
    }

    private static boolean isPlainAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    /** Umlauts as German writes them without an umlaut key, so that Müller and Mueller are one; other accents go. */
    private static String unaccented(String text) {
        var german = new StringBuilder(text.length() + 4);
        Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().forEach(c -> {
            switch (c) {
                case 'ä', 'Ä', 'æ', 'Æ' -> german.append("ae");
                case 'ö', 'Ö', 'œ', 'Œ', 'ø', 'Ø' -> german.append("oe");
                case 'ü', 'Ü' -> german.append("ue");
                case 'å', 'Å' -> german.append("aa");
                case 'ß', 'ẞ' -> german.append("ss");
                case 'ł', 'Ł' -> german.append('l');
                case 'đ', 'Đ', 'ð', 'Ð' -> german.append('d');
                case 'þ', 'Þ' -> german.append("th");
                case 'ı' -> german.append('i');
                default -> german.appendCodePoint(c);
            }
        });
        return MARKS.matcher(Normalizer.normalize(german, Normalizer.Form.NFKD)).replaceAll("");
    }
}
