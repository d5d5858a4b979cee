package io.rapport.customer.reading;

import java.util.regex.Pattern;

/**
 * Shows what sort of value there is, never the value nor its length. What is short shows nothing: a letter of it would
 * be too much of it.
 */
final class Masks {

    private static final String DOTS = "•••";
    private static final Pattern MAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]+(\\.[^@\\s.]{2,24})");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()/.-]{5,28}[0-9]");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
    private static final int FEW_DIGITS = 9;

    private Masks() {}

    static String mask(String value) {
        var mail = MAIL.matcher(value);
        if (mail.matches()) {
            return initial(value.substring(0, value.indexOf('@'))) + DOTS + "@" + DOTS + mail.group(1);
        }
        if (DATE.matcher(value).matches()) {
            return "••••-••-••";
        }
        if (!NUMBER.matcher(value).matches() && PHONE.matcher(value).matches()) {
            return phone(value);
        }
        return DOTS;
    }

    /** {@code I••• E•••}: enough to tell two people in a conversation apart, not enough to know either. */
    static String name(String value) {
        var words = value.strip().split("\\s+");
        var first = initial(words[0]) + DOTS;
        return words.length == 1 ? first : first + " " + initial(words[words.length - 1]) + DOTS;
    }

    private static String phone(String value) {
        var digits = value.replaceAll("\\D", "");
        var country = value.startsWith("+") ? value.substring(0, 3) + " " : "";
        return digits.length() < FEW_DIGITS ? DOTS : country + DOTS + " " + digits.substring(digits.length() - 2);
    }

    private static String initial(String word) {
        var isLong = word.codePointCount(0, word.length()) >= 3;
        return isLong && Character.isLetterOrDigit(word.codePointAt(0)) ? Character.toString(word.codePointAt(0)) : "";
    }
}
