package io.rapport.customer.matching;

import io.rapport.customer.likeness.Comparison;
import io.rapport.customer.likeness.Field;
import io.rapport.customer.likeness.Level;
import io.rapport.customer.likeness.Profile;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How common a value is in these files: two Zyskowskis say more than two Smiths (Winkler's value-specific weights). A
 * value that should be one person's alone but stands in many records, such as a shared mailbox, says less.
 */
final class Rarity {

    /** An address, an e-mail or a date may stand in this many records before it says less. */
    private static final int FEW = 6;
    /** A single value moves the odds by no more than this factor. */
    private static final double MOST = 30;

    private static final List<Field> COMMON_OR_RARE = List.of(
            Field.GIVEN, Field.FAMILY, Field.STREET, Field.CITY, Field.POSTCODE, Field.STATE, Field.ADDRESS_LINE);
    private static final List<Field> ONES_OWN =
            List.of(Field.IDENTIFIER, Field.EMAIL, Field.PHONE, Field.BIRTH_DATE, Field.NAME, Field.DETAIL);

    /**
     * What rarity adds to the logarithm of the odds of strangers.
     *
     * @param all over all fields
     * @param home over the fields of the home alone
     * @param place over city, postcode and state alone
     */
    record Effect(double all, double home, double place) {
        static final Effect NONE = new Effect(0, 0, 0);
    }

    /** Who shares one of these shares the others. */
    static final Set<Field> PLACE = EnumSet.of(Field.CITY, Field.POSTCODE, Field.STATE);

    private final Map<Field, Map<String, Integer>> counts = new EnumMap<>(Field.class);
    private final Map<Field, Double> usual = new EnumMap<>(Field.class);
    private final int records;

    Rarity(List<Profile> profiles) {
        records = profiles.size();
        for (var field :
                List.of(COMMON_OR_RARE, ONES_OWN).stream().flatMap(List::stream).toList()) {
            var count = new HashMap<String, Integer>();
            for (var profile : profiles) {
                var value = profile.get(field);
                if (value != null) {
                    count.merge(value, 1, Integer::sum);
                }
            }
            long known = count.values().stream().mapToLong(Integer::longValue).sum();
            double pairs = count.values().stream()
                    .mapToDouble(n -> (double) n * (n - 1))
                    .sum();
            usual.put(field, Math.max(pairs / Math.max((double) known * (known - 1), 1), 1e-7));
            counts.put(field, count);
        }
    }

    /** How many records have this value. */
    int count(Field field, @Nullable String value) {
        return value == null || !counts.containsKey(field)
                ? 0
                : counts.get(field).getOrDefault(value, 0);
    }

    /** @return whether the field is known of so many that a record without it stands out; true when nothing was counted */
    boolean isUsual(Field field) {
        return records == 0
                || counts.get(field).values().stream()
                                .mapToLong(Integer::longValue)
                                .sum()
                        > records / 5;
    }

    Effect effect(long pattern, Profile profile) {
        double all = 0;
        double home = 0;
        double place = 0;
        for (var field : counts.keySet()) {
            if (Comparison.level(pattern, field) == Level.SAME) {
                double log = log(field, profile);
                all += log;
                home += field.kind() == Field.Kind.HOME ? log : 0;
                place += PLACE.contains(field) ? log : 0;
            }
        }
        return new Effect(all, home, place);
    }

    /** Logarithm of how much more often strangers share this value than they share one at all; below 0 when it is rare. */
    double log(Field field, Profile profile) {
        if (records == 0 || !counts.containsKey(field)) {
            return 0;
        }
        int count = count(field, profile.get(field));
        if (ONES_OWN.contains(field)) {
            double share = (double) count / records;
            return count <= FEW ? 0 : Math.log(Math.min(Math.max(share / usual.get(field), 1), 1000));
        }
        double share = (count - 0.5) / records;
        return Math.log(Math.min(Math.max(share / usual.get(field), 1 / MOST), MOST));
    }
}
