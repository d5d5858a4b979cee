package io.rapport.tiering;

import io.rapport.kernel.Money;
import java.util.List;
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
}
