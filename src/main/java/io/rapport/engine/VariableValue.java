package io.rapport.engine;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A value on its way into the engine's tables. */
record VariableValue(String engineType, @Nullable String text, @Nullable Double number) {

    /** Why a value is not taken. */
    record Declined(String because) {}

    private static final Pattern CODE = Pattern.compile("[\\p{Alnum}._,:/-]{0,200}");

    Optional<Declined> against(Variable.Kind kind, Set<String> choices) {
        if (engineType.equals("null")) {
            return Optional.empty();
        }
        if (!engineType.equals(kind.engineType) && !isWiderNumber(kind)) {
            return Optional.of(new Declined("it must be of type " + kind.engineType + ", not " + engineType));
        }
        if (number != null && !Double.isFinite(number)) {
            return Optional.of(new Declined("it must be a finite number"));
        }
        if (kind == Variable.Kind.TEXT && text != null && !CODE.matcher(text).matches()) {
            return Optional.of(new Declined("it takes an id or a code of at most 200 characters, not a sentence"));
        }
        if (!choices.isEmpty() && !choices.contains(text)) {
            return Optional.of(
                    new Declined("it takes one of " + choices.stream().sorted().toList()));
        }
        return Optional.empty();
    }

    /** Forms hand in whole numbers as integers, also where the table compares amounts. */
    private boolean isWiderNumber(Variable.Kind kind) {
        var whole = engineType.equals("integer") || engineType.equals("long");
        return whole && (kind == Variable.Kind.NUMBER || kind == Variable.Kind.COUNT);
    }
}
