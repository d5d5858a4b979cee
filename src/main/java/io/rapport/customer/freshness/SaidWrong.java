package io.rapport.customer.freshness;

import io.rapport.customer.Fact;
import io.rapport.customer.catalogue.FactKind;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which words on a kind a colleague has said are wrong: the one they named, and what others had said alike by then.
 *
 * @param said what each source said last, the newest first
 */
record SaidWrong(FactKind kind, List<Fact> said) {

    /** When a colleague last said so of one of these. */
    static Optional<Instant> last(List<Fact> said) {
        return said.stream()
                .map(Fact::saidWrongAt)
                .filter(Objects::nonNull)
                .map(Instant.class::cast)
                .max(Comparator.naturalOrder());
    }

    boolean is(Fact word) {
        return word.saidWrongAt() != null || said.stream().anyMatch(other -> isLike(word, other));
    }

    /** What is said later is heard anew, also when it is the same. */
    private boolean isLike(Fact word, Fact other) {
        var at = other.saidWrongAt();
        return at != null && word.observedAt().isBefore(at) && kind.agree(word.value(), other.value());
    }

    /** Whether it is wrong, and somebody has said something since. */
    boolean isReplaced(Fact word) {
        return is(word) && last(said).filter(said.get(0).observedAt()::isAfter).isPresent();
    }
}
