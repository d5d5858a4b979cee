package io.rapport.escalation;

import io.rapport.escalation.pack.HandOver;
import io.rapport.escalation.pack.HandOverId;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import io.rapport.kernel.Tier;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One escalation of a request: who asked for it, and who answered at which level. Ids, codes and times only.
 *
 * @param reason why it began
 * @param level the level that has it now, from 1; 0 when it is the team's again
 * @param owner who has it, or is asked to; null when a whole group is
 * @param nextLevel the level that is asked next
 */
public record Escalation(
        EscalationId id,
        RequestId request,
        CustomerId customer,
        Tier tier,
        EscalationReason reason,
        State state,
        long level,
        long nextLevel,
        @Nullable String owner,
        Instant openedAt,
        @Nullable Instant closedAt,
        List<Ask> asks,
        List<Level> levels) {

    public Escalation {
        asks = List.copyOf(asks);
        levels = List.copyOf(levels);
    }

    /** Where an escalation stands. */
    public enum State {
        OPEN,
        /** The owner has given it back. */
        STEPPED_DOWN,
        /** The request was resolved meanwhile. */
        SOLVED,
        /** The request was withdrawn meanwhile. */
        WITHDRAWN;

        /** As clients write it: {@code stepped-down}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Somebody asked; whoever asks while one is open joins it.
     *
     * @param clocks codes of the clocks it is about; empty for none
     * @param by null for the house
     */
    public record Ask(EscalationReason reason, String clocks, @Nullable String by, Instant at) {}

    /**
     * What one level did.
     *
     * @param nth which of this escalation, from 1
     * @param ownerFor who was to be asked and is away; null when the owner is
     * @param did acknowledged, unanswered, or what the owner did last; null while it waits
     * @param by who did
     */
    public record Level(
            int nth,
            long level,
            String group,
            @Nullable String owner,
            @Nullable String ownerFor,
            String rule,
            int version,
            HandOverId handOver,
            Instant askedAt,
            Instant acknowledgeBy,
            @Nullable String did,
            @Nullable String by,
            @Nullable Instant at) {}

    /** Who is asked now. */
    public record Asked(
            long level,
            EscalationReason reason,
            String group,
            @Nullable String owner,
            Instant acknowledgeBy,
            HandOver handOver) {}

    /** Nobody has to look at the request any more; in the same transaction. */
    public record Over(RequestId request) {}

    /** The owner does the work from now on; in the same transaction. */
    public record TakenOver(RequestId request, String owner) {}

    /** The people who asked for it. */
    Set<String> askers() {
        return asks.stream().map(Ask::by).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    /** The codes of the clocks it is about; empty when only people asked. */
    Set<String> clocks() {
        return asks.stream()
                .flatMap(ask -> Stream.of(ask.clocks().split(",")))
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The level that is asked, or was last. */
    Level last() {
        return levels.get(levels.size() - 1);
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }
}
