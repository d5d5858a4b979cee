package io.rapport.customer.blocking;

import io.rapport.customer.likeness.Field;
import io.rapport.customer.likeness.Profile;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.jspecify.annotations.Nullable;

/**
 * What two records must share, at least once, to be compared. Each key leans on other fields, so that a pair is lost only
 * when nearly all of them are wrong or missing.
 */
final class BlockingKeys {

    private static final int SHORTEST_WORD = 3;
    private static final int PHONE_TAIL = 8;
    private final DoubleMetaphone sound = new DoubleMetaphone();

    /** Hashes of {@value #BITS} bits; two keys that fall together cost a comparison, nothing else. */
    static final int BITS = 39;

    long[] of(Profile profile) {
        Set<String> keys = new LinkedHashSet<>();
        var given = sounds(profile.get(Field.GIVEN));
        var family = sounds(profile.get(Field.FAMILY));
        var birth = profile.get(Field.BIRTH_DATE);
        var year = birth == null ? null : birth.substring(0, 4);
        var postcode = profile.get(Field.POSTCODE);
        var street = profile.get(Field.STREET);
        var number = profile.get(Field.HOUSE_NUMBER);
        add(keys, "i", profile.get(Field.IDENTIFIER), "");
        add(keys, "b", dayAndMonthInOrder(birth), "");
        add(keys, "fy", family, year);
        add(keys, "gd", given, birth == null ? null : birth.substring(4));
        add(keys, "gy", given, birth == null ? null : birth.substring(0, 6));
        add(keys, "fp", family, postcode);
        add(keys, "gp", given, postcode);
        add(keys, "sn", street, number);
        add(keys, "sp", street, postcode);
        add(keys, "gs", given, street);
        add(keys, "fc", family, profile.get(Field.CITY));
        if (given != null && family != null) {
            boolean inOrder = given.compareTo(family) < 0;
            add(keys, "n", inOrder ? given : family, inOrder ? family : given);
        }
        email(keys, profile.get(Field.EMAIL));
        profile.phones().forEach(phone -> keys.add("p" + phone.substring(Math.max(0, phone.length() - PHONE_TAIL))));
        words(keys, profile.get(Field.NAME));
        return keys.stream().mapToLong(BlockingKeys::hash).sorted().toArray();
    }

    /** The order in which records of a crowded block stand: neighbours are compared. */
    static String order(Profile profile) {
        return String.join(
                " ",
                or(profile.get(Field.FAMILY)),
                or(profile.get(Field.GIVEN)),
                or(profile.get(Field.NAME)),
                or(profile.get(Field.BIRTH_DATE)),
                or(profile.get(Field.STREET)));
    }

    private static String or(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static void add(Set<String> keys, String kind, @Nullable String one, @Nullable String two) {
        if (one != null && two != null && !one.isEmpty()) {
            keys.add(kind + "|" + one + "|" + two);
        }
    }

    private static void email(Set<String> keys, @Nullable String email) {
        if (email != null) {
            keys.add("e|" + email);
            keys.add("m|" + email.substring(0, email.indexOf('@')));
        }
    }

    /** Each word of a name, and each two neighbours; words that many share are crowded blocks. */
    private static void words(Set<String> keys, @Nullable String name) {
        if (name == null) {
            return;
        }
        var words = name.split(" ");
        Arrays.stream(words).filter(word -> word.length() >= SHORTEST_WORD).forEach(word -> keys.add("w|" + word));
        for (int i = 1; i < words.length; i++) {
            keys.add("w2|" + words[i - 1] + "|" + words[i]);
        }
    }

    private @Nullable String sounds(@Nullable String name) {
        if (name == null) {
            return null;
        }
        int blank = name.indexOf(' ');
        var first = blank < 0 ? name : name.substring(0, blank);
        var code = sound.doubleMetaphone(first);
        return code == null || code.isEmpty() ? first : code;
    }

    private static @Nullable String dayAndMonthInOrder(@Nullable String date) {
        if (date == null) {
            return null;
        }
        var month = date.substring(4, 6);
        var day = date.substring(6);
        return date.substring(0, 4) + (month.compareTo(day) < 0 ? month + day : day + month);
    }

    /** FNV-1a, 64 bits, folded. */
    private static long hash(String key) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        return (hash ^ hash >>> BITS) & (1L << BITS) - 1;
    }
}
