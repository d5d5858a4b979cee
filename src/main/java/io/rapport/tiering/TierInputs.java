package io.rapport.tiering;

import io.rapport.kernel.Money;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was known when a tier was decided.
 *
 * @param annualValue per year; null when not known
 * @param tenureYears whole years as a customer, from 0; null when not known
 * @param churnRisk 0 to 1; null when not known
 * @param contract {@code none}, {@code standard} or {@code premium}; {@code none} when not known
 * @param feasible whether the closer care could be delivered
 * @param unknown the kinds of fact that nobody ever said, for which the tables' stated defaults stood in
 * @param stale the kinds of fact that were too old to count, for which the same defaults stood in
 * @param contradicted the kinds of fact that counted although another source says otherwise
 * @param wrong the kinds of fact that a colleague said are wrong, for which the same defaults stood in
 */
public record TierInputs(
        @Nullable Money annualValue,
        @Nullable Integer tenureYears,
        @Nullable Double churnRisk,
        String contract,
        boolean feasible,
        List<String> unknown,
        List<String> stale,
        List<String> contradicted,
        List<String> wrong) {

    public TierInputs {
        unknown = List.copyOf(unknown);
        // decisions written before these were looked at have none
        stale = stale == null ? List.of() : List.copyOf(stale);
        contradicted = contradicted == null ? List.of() : List.copyOf(contradicted);
        wrong = wrong == null ? List.of() : List.copyOf(wrong);
    }

    /** The table's words, and which facts it was not told, and why. */
    String reason(String table) {
        return table + named("too old to count", stale) + named("said to be wrong", wrong);
    }

    /** The same with other names for the kinds of fact, each once. */
    TierInputs naming(UnaryOperator<String> name) {
        return new TierInputs(
                annualValue,
                tenureYears,
                churnRisk,
                contract,
                feasible,
                each(unknown, name),
                each(stale, name),
                each(contradicted, name),
                each(wrong, name));
    }

    private static List<String> each(List<String> kinds, UnaryOperator<String> name) {
        return kinds.stream().map(name).distinct().toList();
    }

    private static String named(String what, List<String> kinds) {
        return kinds.isEmpty()
                ? ""
                : "; %s: %s"
                        .formatted(
                                what,
                                kinds.stream()
                                        .map(kind -> kind.replace('-', ' '))
                                        .collect(Collectors.joining(", ")));
    }
}
