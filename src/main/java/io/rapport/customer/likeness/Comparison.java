package io.rapport.customer.likeness;

import static io.rapport.customer.likeness.Level.ALIKE;
import static io.rapport.customer.likeness.Level.DIFFERENT;
import static io.rapport.customer.likeness.Level.MISSING;
import static io.rapport.customer.likeness.Level.NEAR;
import static io.rapport.customer.likeness.Level.SAME;

import org.jspecify.annotations.Nullable;

/** Compares two profiles field by field. The outcome is a pattern: three bits a field, so that equal outcomes are counted. */
public final class Comparison {

    private static final Field[] FIELDS = Field.values();
    private static final int BITS = 3;
    private static final int MASK = 7;
    private static final int PHONE_TAIL = 8;

    private Comparison() {}

    /** @return a pattern; {@link #level} reads it. The order of the two does not matter. */
    public static long pattern(Profile a, Profile b) {
        long pattern = 0;
        for (var field : FIELDS) {
            pattern = with(pattern, field, level(field, a, b));
        }
        return addressSwapped(nameSwapped(pattern, a, b), a, b);
    }

    /** How a field agrees in a pattern. */
    public static Level level(long pattern, Field field) {
        return Level.of((int) (pattern >>> BITS * field.ordinal()) & MASK);
    }

    private static long with(long pattern, Field field, Level level) {
        int shift = BITS * field.ordinal();
        return pattern & ~((long) MASK << shift) | (long) level.ordinal() << shift;
    }

    private static Level level(Field field, Profile a, Profile b) {
        var left = a.get(field);
        var right = b.get(field);
        if (left == null || right == null) {
            return MISSING;
        }
        return switch (field) {
            case GIVEN -> given(left, right);
            case FAMILY, STREET, CITY, ADDRESS_LINE -> Similarity.words(left, right);
            case NAME, DETAIL -> Similarity.text(left, right);
            case BIRTH_DATE -> date(left, right);
            case IDENTIFIER -> Similarity.code(left, right, 5);
            case EMAIL -> email(left, right);
            case PHONE -> phone(a, b);
            case HOUSE_NUMBER -> houseNumber(left, right);
            case POSTCODE -> Similarity.code(left, right, 4);
            case STATE -> Similarity.code(left, right, 2);
            case NUMBER -> number(left, right);
        };
    }

    private static Level given(String a, String b) {
        if (a.equals(b)) {
            return SAME;
        }
        var first = head(a);
        var second = head(b);
        boolean initial = (first.length() == 1 || second.length() == 1) && first.charAt(0) == second.charAt(0);
        if (initial) {
            return ALIKE;
        }
        // the first of several given names, alone or with other middle names
        return first.equals(second) || Names.areForms(first, second) ? NEAR : Similarity.words(a, b);
    }

    private static String head(String names) {
        int blank = names.indexOf(' ');
        return blank < 0 ? names : names.substring(0, blank);
    }

    private static Level date(String a, String b) {
        if (a.equals(b)) {
            return SAME;
        }
        var year = a.substring(0, 4);
        boolean sameYear = b.startsWith(year);
        if (sameYear
                && a.substring(4, 6).equals(b.substring(6))
                && a.substring(6).equals(b.substring(4, 6))) {
            return NEAR;
        }
        if (Similarity.slips(a, b) <= 1) {
            return NEAR;
        }
        boolean sameDay = a.substring(4).equals(b.substring(4));
        boolean twoOfThree = sameDay || sameYear && (a.startsWith(b.substring(0, 6)) || a.endsWith(b.substring(6)));
        return twoOfThree ? ALIKE : DIFFERENT;
    }

    private static Level email(String a, String b) {
        var level = Similarity.code(a, b, 6);
        if (level == SAME || level == NEAR) {
            return level;
        }
        var box = a.substring(0, a.indexOf('@'));
        if (box.length() > 5 && b.startsWith(box + "@")) {
            return NEAR;
        }
        return Similarity.jaroWinkler(a, b) >= 0.95 ? ALIKE : DIFFERENT;
    }

    private static Level phone(Profile a, Profile b) {
        var best = DIFFERENT;
        for (var left : a.phones()) {
            for (var right : b.phones()) {
                var level = phone(left, right);
                best = level.ordinal() < best.ordinal() ? level : best;
            }
        }
        return best;
    }

    private static Level phone(String a, String b) {
        var level = Similarity.code(a, b, 6);
        boolean tails = a.length() > PHONE_TAIL && b.length() > PHONE_TAIL && tail(a).equals(tail(b));
        return level != SAME && tails ? NEAR : level;
    }

    private static String tail(String number) {
        return number.substring(number.length() - PHONE_TAIL);
    }

    private static Level houseNumber(String a, String b) {
        if (a.equals(b)) {
            return SAME;
        }
        var left = a.replaceAll("\\D", "");
        var right = b.replaceAll("\\D", "");
        if (left.equals(right) && !left.isEmpty()) {
            return NEAR;
        }
        return Similarity.slips(left, right) <= 1 && Math.max(left.length(), right.length()) > 1 ? ALIKE : DIFFERENT;
    }

    private static Level number(String a, String b) {
        double left = Double.parseDouble(a);
        double right = Double.parseDouble(b);
        double apart = Math.abs(left - right);
        double size = Math.max(Math.abs(left), Math.abs(right));
        return apart == 0 ? SAME : apart <= 1 || apart <= 0.01 * size && size < 1000 ? NEAR : DIFFERENT;
    }

    private static long nameSwapped(long pattern, Profile a, Profile b) {
        return swapped(pattern, a, b, Field.GIVEN, Field.FAMILY);
    }

    private static long addressSwapped(long pattern, Profile a, Profile b) {
        return swapped(pattern, a, b, Field.STREET, Field.ADDRESS_LINE);
    }

    /** Two neighbouring columns filled the wrong way round count as one slip in each. */
    private static long swapped(long pattern, Profile a, Profile b, Field one, Field two) {
        if (level(pattern, one).atLeast(ALIKE) || level(pattern, two).atLeast(ALIKE)) {
            return pattern;
        }
        boolean crossed = crosses(a.get(one), b.get(two)) && crosses(a.get(two), b.get(one));
        return crossed ? with(with(pattern, one, NEAR), two, NEAR) : pattern;
    }

    private static boolean crosses(@Nullable String a, @Nullable String b) {
        return a != null && b != null && Similarity.words(a, b).atLeast(NEAR);
    }
}
