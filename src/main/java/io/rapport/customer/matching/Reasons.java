package io.rapport.customer.matching;

import io.rapport.customer.likeness.Comparison;
import io.rapport.customer.likeness.Field;
import io.rapport.customer.likeness.Level;
import io.rapport.customer.likeness.Profile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says in words what agrees and what does not, the strongest first. Names no value: a reason may be shown to a steward of other data. */
final class Reasons {

    private static final double RARE = -1.2;
    private static final double COMMON = 1.2;
    private static final Map<Level, String> HEADINGS = new EnumMap<>(Map.of(
            Level.SAME, "same", Level.NEAR, "nearly the same", Level.ALIKE, "similar", Level.DIFFERENT, "different"));

    private final Weights weights;
    private final Rarity rarity;

    Reasons(Weights weights, Rarity rarity) {
        this.weights = weights;
        this.rarity = rarity;
    }

    /** {@code same birth date, family name (rare here); different street}. */
    String of(long pattern, Profile profile) {
        var said = new ArrayList<String>();
        HEADINGS.forEach((level, heading) -> {
            var fields = fields(pattern, level, profile);
            if (!fields.isEmpty()) {
                said.add(heading + " " + fields);
            }
        });
        return said.isEmpty() ? "nothing to compare" : String.join("; ", said);
    }

    private String fields(long pattern, Level level, Profile profile) {
        Comparator<Field> strongest = Comparator.comparingDouble(field -> -Math.abs(weights.bits(field, level)));
        return List.of(Field.values()).stream()
                .filter(field -> Comparison.level(pattern, field) == level)
                .sorted(strongest)
                .map(field -> field.words() + (level == Level.SAME ? rare(field, profile) : ""))
                .collect(Collectors.joining(", "));
    }

    private String rare(Field field, Profile profile) {
        double log = rarity.log(field, profile);
        return log < RARE ? " (rare here)" : log > COMMON ? " (common here)" : "";
    }
}
