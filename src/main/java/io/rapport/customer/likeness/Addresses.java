package io.rapport.customer.likeness;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Streets and house numbers: abbreviations written out, the number taken out of the line. */
final class Addresses {

    /** What people write, and what is compared. {@code st} is a street only at the end, or else a saint. */
    private static final Map<String, String> LONG = Map.ofEntries(
            Map.entry("rd", "road"),
            Map.entry("ave", "avenue"),
            Map.entry("av", "avenue"),
            Map.entry("blvd", "boulevard"),
            Map.entry("bd", "boulevard"),
            Map.entry("dr", "drive"),
            Map.entry("ln", "lane"),
            Map.entry("ct", "court"),
            Map.entry("crt", "court"),
            Map.entry("pl", "place"),
            Map.entry("plc", "place"),
            Map.entry("sq", "square"),
            Map.entry("cres", "crescent"),
            Map.entry("cr", "crescent"),
            Map.entry("cct", "circuit"),
            Map.entry("hwy", "highway"),
            Map.entry("pkwy", "parkway"),
            Map.entry("ter", "terrace"),
            Map.entry("tce", "terrace"),
            Map.entry("terr", "terrace"),
            Map.entry("str", "strasse"),
            Map.entry("pde", "parade"),
            Map.entry("cl", "close"),
            Map.entry("gr", "grove"),
            Map.entry("mt", "mount"),
            Map.entry("n", "north"),
            Map.entry("s", "south"),
            Map.entry("e", "east"),
            Map.entry("w", "west"),
            Map.entry("apt", "flat"),
            Map.entry("apartment", "flat"),
            Map.entry("unit", "flat"),
            Map.entry("bldg", "building"),
            Map.entry("fl", "floor"));

    private static final Pattern NUMBER_FIRST = Pattern.compile("^(\\d+[a-z]?)[ ]+(?=\\D)(.+)$");
    private static final Pattern NUMBER_LAST = Pattern.compile("^(.*\\D)[ ](\\d+(?:[ ]?[a-z])?)$");
    private static final Pattern GERMAN = Pattern.compile("(?<=\\p{L}{3})(?:str|strasse)$");
    private static final Pattern DECIMAL = Pattern.compile("\\.0+$");

    private Addresses() {}

    /** {@code [street, number]}; the number is null when the line has none. */
    static @Nullable String[] street(String line) {
        var plain = Words.plain(line);
        var first = NUMBER_FIRST.matcher(plain);
        if (first.matches()) {
            return new String[] {written(first.group(2)), first.group(1).replace(" ", "")};
        }
        var last = NUMBER_LAST.matcher(plain);
        if (last.matches()) {
            return new String[] {written(last.group(1).strip()), last.group(2).replace(" ", "")};
        }
        return new String[] {written(plain), null};
    }

    /** A line with its abbreviations written out. */
    static String written(String plain) {
        var words = plain.split(" ");
        for (int i = 0; i < words.length; i++) {
            boolean isStreet = words[i].equals("st") && i > 0;
            words[i] = isStreet
                    ? "street"
                    : GERMAN.matcher(LONG.getOrDefault(words[i], words[i])).replaceAll(" strasse");
        }
        return String.join(" ", words);
    }

    /** {@code 7.0} of a spreadsheet is 7. */
    static String number(String text) {
        return Words.code(DECIMAL.matcher(text.strip()).replaceAll(""));
    }
}
