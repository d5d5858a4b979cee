package io.rapport.stewardship;

import io.rapport.customer.identity.MergeId;
import io.rapport.customer.likeness.Field;
import io.rapport.kernel.CustomerId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether two customers are one.
 *
 * @param one the one who was registered first; stands for both when they are merged
 * @param likeness why they look alike, in codes: {@code phone-same,given-near}
 * @param score probability that they are one person, 0 to 1
 * @param answer what the table said, with its rule and version
 * @param settledAt null while it is open
 * @param settledBy the engine's user id; {@link StewardCases#BY_TABLE} when no person decided
 * @param reason why it was decided so; null while it is open, or when one of them was erased since
 * @param merge null unless they were merged by this case
 * @param lookAgainAt until when a steward put it off; null when nobody did
 */
public record StewardCase(
        CaseId id,
        CustomerId one,
        CustomerId other,
        String likeness,
        double score,
        PairVerdict answer,
        CaseState state,
        Instant openedAt,
        @Nullable Instant settledAt,
        @Nullable String settledBy,
        @Nullable String reason,
        @Nullable MergeId merge,
        @Nullable Instant lookAgainAt) {

    private static final Map<String, String> HEADINGS =
            Map.of("same", "same", "near", "nearly the same", "alike", "similar", "different", "different");

    public boolean isOpen() {
        return state == CaseState.OPEN;
    }

    /** How much of the time that it was put off is still to come; zero when it waits. */
    Duration restLeft(Instant now) {
        return lookAgainAt == null || !lookAgainAt.isAfter(now) ? Duration.ZERO : Duration.between(now, lookAgainAt);
    }

    /** Why they look alike, as people read it: {@code same phone, family name; nearly the same given name}. */
    public String because() {
        var fields = new LinkedHashMap<String, List<String>>();
        Arrays.stream(likeness.split(",")).filter(code -> code.contains("-")).forEach(code -> {
            var cut = code.lastIndexOf('-');
            fields.computeIfAbsent(HEADINGS.get(code.substring(cut + 1)), heading -> new ArrayList<>())
                    .add(Field.valueOf(code.substring(0, cut)
                                    .toUpperCase(Locale.ROOT)
                                    .replace('-', '_'))
                            .words());
        });
        return fields.entrySet().stream()
                .map(each -> each.getKey() + " " + String.join(", ", each.getValue()))
                .collect(Collectors.joining("; "));
    }
}
