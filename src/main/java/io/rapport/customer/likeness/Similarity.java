package io.rapport.customer.likeness;

import java.util.Arrays;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * How alike two spellings are. Bounds for Jaro–Winkler as Winkler (1990) and Christen, <i>Data Matching</i> (2012, ch. 5)
 * use them for names; below 0.85 two names are as often strangers'.
 */
final class Similarity {

    private static final JaroWinklerSimilarity JARO_WINKLER = new JaroWinklerSimilarity();
    private static final LevenshteinDistance TWO_SLIPS = new LevenshteinDistance(2);
    private static final DoubleMetaphone SOUND = new DoubleMetaphone();
    private static final double NEAR = 0.94;
    private static final double ALIKE = 0.86;
    /** One slip in a shorter word often makes another name: Tim and Tom. */
    private static final int LONG_ENOUGH = 4;

    private static final double TEXT_NEAR = 0.8;
    private static final double TEXT_ALIKE = 0.55;

    private Similarity() {}

    /** For names, streets, cities: words in one spelling. */
    static Level words(String a, String b) {
        if (a.equals(b)) {
            return Level.SAME;
        }
        var joinedA = a.replace(" ", "");
        var joinedB = b.replace(" ", "");
        int shorter = Math.min(joinedA.length(), joinedB.length());
        if (joinedA.equals(joinedB) || shorter >= LONG_ENOUGH && slips(joinedA, joinedB) <= 1) {
            return Level.NEAR;
        }
        double alike = JARO_WINKLER.apply(a, b);
        if (alike >= NEAR && shorter > LONG_ENOUGH) {
            return Level.NEAR;
        }
        return alike >= ALIKE || shorter >= LONG_ENOUGH && sounds(a, b) || isPart(a, b) ? Level.ALIKE : Level.DIFFERENT;
    }

    /** For numbers and codes of a fixed form: one slip is near, two are alike. */
    static Level code(String a, String b, int longEnough) {
        if (a.equals(b)) {
            return Level.SAME;
        }
        int slips = slips(a, b);
        if (slips <= 1 && Math.min(a.length(), b.length()) >= longEnough) {
            return Level.NEAR;
        }
        return slips <= 2 && Math.min(a.length(), b.length()) > longEnough ? Level.ALIKE : Level.DIFFERENT;
    }

    /** For texts of several words in any order, with initials for words. */
    static Level text(String a, String b) {
        if (a.equals(b)) {
            return Level.SAME;
        }
        var left = a.split(" ");
        var right = b.split(" ");
        var used = new boolean[right.length];
        double shared = 0;
        for (var word : left) {
            shared += best(word, right, used);
        }
        double share = 2 * shared / (weight(left) + weight(right));
        if (share > 0.999) {
            return Level.SAME;
        }
        return share >= TEXT_NEAR ? Level.NEAR : share >= TEXT_ALIKE ? Level.ALIKE : Level.DIFFERENT;
    }

    /** Letters to insert, leave out or change, two swapped neighbours counted as one; 3 stands for more than two. */
    static int slips(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 2) {
            return 3;
        }
        int slips = TWO_SLIPS.apply(a, b);
        return slips == 2 && areSwapped(a, b) ? 1 : slips < 0 ? 3 : slips;
    }

    static double jaroWinkler(String a, String b) {
        return JARO_WINKLER.apply(a, b);
    }

    private static double best(String word, String[] others, boolean[] used) {
        int best = -1;
        double most = 0;
        for (int i = 0; i < others.length && most < 1; i++) {
            double like = used[i] ? 0 : likeness(word, others[i]);
            if (like > most) {
                most = like;
                best = i;
            }
        }
        if (best < 0) {
            return 0;
        }
        used[best] = true;
        return most * (weight(word) + weight(others[best])) / 2;
    }

    private static double likeness(String a, String b) {
        if (a.equals(b)) {
            return 1;
        }
        boolean initial = (a.length() == 1 || b.length() == 1) && a.charAt(0) == b.charAt(0);
        boolean slip = Math.min(a.length(), b.length()) > LONG_ENOUGH && slips(a, b) <= 1;
        return slip ? 0.9 : initial ? 0.8 : 0;
    }

    /** Long words say more than "the" and "of". */
    private static double weight(String word) {
        return Math.min(word.length(), 6) + (word.chars().allMatch(Character::isDigit) ? 2 : 0);
    }

    private static double weight(String[] words) {
        return Arrays.stream(words).mapToDouble(Similarity::weight).sum();
    }

    private static boolean sounds(String a, String b) {
        return a.charAt(0) == b.charAt(0) && SOUND.isDoubleMetaphoneEqual(a, b);
    }

    /** One is the other with a part more: a second given name, a double family name. */
    private static boolean isPart(String a, String b) {
        return (" " + a + " ").contains(" " + b + " ") || (" " + b + " ").contains(" " + a + " ");
    }

    private static boolean areSwapped(String a, String b) {
        if (a.length() != b.length()) {
            return false;
        }
        int i = 0;
        while (a.charAt(i) == b.charAt(i)) {
            i++;
        }
        return i + 1 < a.length()
                && a.charAt(i) == b.charAt(i + 1)
                && a.charAt(i + 1) == b.charAt(i)
                && a.substring(i + 2).equals(b.substring(i + 2));
    }
}
