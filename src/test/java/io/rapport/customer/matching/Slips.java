package io.rapport.customer.matching;

import io.rapport.customer.likeness.Field;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What goes wrong when a value is typed, read by a machine or heard on the telephone. */
final class Slips {

    private static final Map<Character, String> NEIGHBOURS = Map.ofEntries(
            Map.entry('a', "sqw"),
            Map.entry('b', "vgn"),
            Map.entry('c', "xvd"),
            Map.entry('d', "sfe"),
            Map.entry('e', "wrd"),
            Map.entry('f', "dgr"),
            Map.entry('g', "fht"),
            Map.entry('h', "gjy"),
            Map.entry('i', "uok"),
            Map.entry('j', "hku"),
            Map.entry('k', "jli"),
            Map.entry('l', "kop"),
            Map.entry('m', "nj"),
            Map.entry('n', "bmh"),
            Map.entry('o', "ipl"),
            Map.entry('p', "ol"),
            Map.entry('q', "wa"),
            Map.entry('r', "etf"),
            Map.entry('s', "adw"),
            Map.entry('t', "ryg"),
            Map.entry('u', "yij"),
            Map.entry('v', "cbf"),
            Map.entry('w', "qes"),
            Map.entry('x', "zcs"),
            Map.entry('y', "tuh"),
            Map.entry('z', "xa"));
    private static final String[][] READ_WRONG = {
        {"m", "rn"},
        {"rn", "m"},
        {"l", "1"},
        {"o", "0"},
        {"i", "l"},
        {"cl", "d"},
        {"e", "c"},
        {"5", "s"},
        {"8", "b"},
        {"s", "5"},
        {"1", "7"},
        {"0", "8"}
    };
    private static final String[][] HEARD_WRONG = {
        {"ph", "f"},
        {"c", "k"},
        {"ie", "y"},
        {"y", "i"},
        {"ei", "ai"},
        {"tt", "t"},
        {"ck", "k"},
        {"z", "s"},
        {"th", "t"},
        {"dt", "t"},
        {"ll", "l"},
        {"nn", "n"},
        {"ea", "ee"}
    };

    private final Random dice;

    Slips(Random dice) {
        this.dice = dice;
    }

    /** A letter inserted, left out, changed for its neighbour on the keyboard, or swapped with the next. */
    String typed(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int at = dice.nextInt(text.length());
        char old = text.charAt(at);
        return switch (dice.nextInt(4)) {
            case 0 -> text.substring(0, at) + beside(old) + text.substring(at);
            case 1 -> text.length() > 1 ? text.substring(0, at) + text.substring(at + 1) : text;
            case 2 -> text.substring(0, at) + beside(old) + text.substring(at + 1);
            default ->
                at + 1 < text.length()
                        ? text.substring(0, at) + text.charAt(at + 1) + old + text.substring(at + 2)
                        : text;
        };
    }

    /** One slip in one of the values. */
    void somewhere(Map<Field, String> of) {
        var fields = List.copyOf(of.keySet());
        of.computeIfPresent(fields.get(dice.nextInt(fields.size())), (same, value) -> switch (dice.nextInt(3)) {
            case 0 -> readByMachine(value);
            case 1 -> heard(value);
            default -> typed(value);
        });
    }

    String readByMachine(String text) {
        return replaced(text, READ_WRONG);
    }

    String heard(String text) {
        return replaced(text, HEARD_WRONG);
    }

    private String replaced(String text, String[][] pairs) {
        int start = dice.nextInt(pairs.length);
        for (int i = 0; i < pairs.length; i++) {
            var pair = pairs[(start + i) % pairs.length];
            if (text.contains(pair[0])) {
                return text.replaceFirst(pair[0], pair[1]);
            }
        }
        return typed(text);
    }

    private char beside(char letter) {
        if (Character.isDigit(letter)) {
            return (char) ('0' + dice.nextInt(10));
        }
        var near = NEIGHBOURS.getOrDefault(Character.toLowerCase(letter), "aeiou");
        return near.charAt(dice.nextInt(near.length()));
    }
}
