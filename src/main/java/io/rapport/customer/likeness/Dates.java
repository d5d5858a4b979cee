package io.rapport.customer.likeness;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates in the shapes files have them: {@code 1980-03-09}, {@code 19800309}, {@code 9.3.1980}, {@code 03/09/80},
 * {@code 9 Mar 1980}. A date that cannot be (month 19) keeps its digits, because a slip still tells something.
 */
public final class Dates {

    /** Which comes first in {@code 03/09/1980}. */
    public enum Order {
        DAY_FIRST,
        MONTH_FIRST
    }

    private static final Pattern YEAR_FIRST = Pattern.compile("^(\\d{4})[-/. ](\\d{1,2})[-/. ](\\d{1,2})(?:[T ].*)?$");
    private static final Pattern YEAR_LAST =
            Pattern.compile("^(\\d{1,2})[-/. ]+(\\d{1,2})[-/. ]+(\\d{4}|\\d{2})(?:[T ].*)?$");
    private static final Pattern NAMED = Pattern.compile("^(\\d{1,2})\\.? ?-?(\\p{L}{3,})\\.?[ -](\\d{4})$");
    private static final Pattern NAMED_FIRST = Pattern.compile("^(\\p{L}{3,})\\.? (\\d{1,2}),? (\\d{4})$");
    private static final Pattern DIGITS = Pattern.compile("^(\\d{8})(?:\\.0)?$");
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12),
            Map.entry("mae", 3),
            Map.entry("mai", 5),
            Map.entry("okt", 10),
            Map.entry("dez", 12));
    /** Nobody is born after this in two digits; 26 to 99 are of the last century. */
    private static final int PIVOT = 25;

    private Dates() {}

    /** Eight digits, year first; null when the text is in no shape we know. */
    static @Nullable String digits(String text, Order order) {
        var digits = DIGITS.matcher(text);
        if (digits.matches()) {
            return looksYearFirst(digits.group(1)) ? digits.group(1) : fromEnd(digits.group(1), order);
        }
        var iso = YEAR_FIRST.matcher(text);
        if (iso.matches()) {
            return of(iso.group(1), iso.group(2), iso.group(3));
        }
        var last = YEAR_LAST.matcher(text);
        if (last.matches()) {
            return ordered(last, order);
        }
        var named = NAMED.matcher(text);
        if (named.matches()) {
            return named(named.group(3), named.group(2), named.group(1));
        }
        var first = NAMED_FIRST.matcher(text);
        return first.matches() ? named(first.group(3), first.group(1), first.group(2)) : null;
    }

    /** As {@code 1980-03-09}; empty when the text is in no shape we know. */
    public static Optional<String> iso(String text, Order order) {
        return Optional.ofNullable(digits(text, order))
                .map(day -> day.substring(0, 4) + "-" + day.substring(4, 6) + "-" + day.substring(6));
    }

    /** Which order a column has: the one that more of its values need; day first when none tells. */
    public static Order order(List<String> values) {
        int monthFirst = 0;
        for (var value : values) {
            var last = YEAR_LAST.matcher(value.strip());
            if (last.matches()) {
                monthFirst += Integer.parseInt(last.group(2)) > 12 ? 1 : 0;
                monthFirst -= Integer.parseInt(last.group(1)) > 12 ? 1 : 0;
            }
        }
        return monthFirst > 0 ? Order.MONTH_FIRST : Order.DAY_FIRST;
    }

    private static boolean looksYearFirst(String digits) {
        int end = Integer.parseInt(digits.substring(4, 6));
        boolean dayAndMonth =
                Integer.parseInt(digits.substring(0, 2)) <= 31 && Integer.parseInt(digits.substring(2, 4)) <= 12;
        return !(dayAndMonth && (end == 19 || end == 20)) && !(digits.charAt(0) > '2');
    }

    private static String fromEnd(String digits, Order order) {
        var year = digits.substring(4);
        var one = digits.substring(0, 2);
        var two = digits.substring(2, 4);
        if (!year.startsWith("18") && !year.startsWith("19") && !year.startsWith("20")) {
            return digits;
        }
        return order == Order.DAY_FIRST ? of(year, two, one) : of(year, one, two);
    }

    private static String ordered(Matcher found, Order order) {
        int one = Integer.parseInt(found.group(1));
        int two = Integer.parseInt(found.group(2));
        boolean dayFirst = two > 12 ? false : one > 12 || order == Order.DAY_FIRST;
        return of(century(found.group(3)), found.group(dayFirst ? 2 : 1), found.group(dayFirst ? 1 : 2));
    }

    private static String century(String year) {
        return year.length() == 4 ? year : (Integer.parseInt(year) > PIVOT ? "19" : "20") + year;
    }

    private static @Nullable String named(String year, String month, String day) {
        var number = MONTHS.get(Words.plain(month).substring(0, 3).toLowerCase(Locale.ROOT));
        return number == null ? null : of(year, String.valueOf(number), day);
    }

    private static String of(String year, String month, String day) {
        return year + "0".repeat(2 - month.length()) + month + "0".repeat(2 - day.length()) + day;
    }
}
