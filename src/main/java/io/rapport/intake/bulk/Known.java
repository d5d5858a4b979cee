package io.rapport.intake.bulk;

import io.rapport.commitments.bulk.ToldBefore;
import io.rapport.commitments.bulk.ToldCommitment;
import io.rapport.customer.Refusals.FieldRefused;
import io.rapport.customer.SourceIdentifier;
import io.rapport.customer.bulk.Admission;
import io.rapport.customer.bulk.RefusedLine;
import io.rapport.customer.catalogue.FactCatalogue;
import io.rapport.kernel.Problem;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who would be known after the lines before, what consents they gave and what they were promised. */
public final class Known {

    private record Word(Instant at, boolean stands) {

        /** The newest word counts; of two at the same moment, the withdrawal. */
        Word or(Word other) {
            int order = at.compareTo(other.at);
            return order == 0 ? new Word(at, stands && other.stands) : order > 0 ? this : other;
        }
    }

    private final Set<SourceIdentifier> customers = new HashSet<>();
    private final Map<SourceIdentifier, Map<String, Word>> consents = new HashMap<>();
    private final ToldBefore promises = new ToldBefore();

    /** Whether a line that was taken has told of this promise. */
    boolean knows(ToldCommitment told) {
        return promises.knows(told);
    }

    /** @return why a line that fits is refused all the same; empty when it is taken */
    Optional<Problem> take(Lines.Line line, FactCatalogue catalogue) {
        var entry = line.entry();
        var whom = entry.known().get(0);
        if (entry.name() == null && !customers.contains(whom)) {
            return Optional.of(FieldRefused.unknown());
        }
        var words = new HashMap<>(consents.getOrDefault(whom, Map.of()));
        for (var fact : entry.facts()) {
            var consent = catalogue.kind(fact.kind()).consent();
            var said = consent == null ? null : words.get(consent);
            if (consent != null && (said == null || !said.stands())) {
                return Optional.of(FieldRefused.noConsent(fact.kind(), consent));
            }
            if (catalogue.kinds().stream().anyMatch(kind -> fact.kind().equals(kind.consent()))) {
                var word = new Word(
                        fact.observedAt().truncatedTo(ChronoUnit.MICROS),
                        fact.value().equals(FactCatalogue.GRANTED));
                words.merge(fact.kind(), word, Word::or);
            }
        }
        var otherwise = line.told() == null ? Optional.<Problem>empty() : promises.hear(line.told());
        if (otherwise.isPresent()) {
            return otherwise;
        }
        customers.add(whom);
        if (!words.isEmpty()) {
            consents.put(whom, words);
        }
        return Optional.empty();
    }

    /** That nobody has the identifier of a line which is refused for something else; empty when somebody has. */
    Optional<RefusedLine> unknown(Admission.Looked looked) {
        var entry = looked.entry();
        var whom = entry.known().get(0);
        var isUnknown = entry.name() == null
                && !customers.contains(whom)
                && looked.reasons().stream().noneMatch(reason -> reason.field().startsWith("customer"));
        return isUnknown ? Optional.of(RefusedLine.of(entry.line(), FieldRefused.unknown())) : Optional.empty();
    }

    void forget() {
        customers.clear();
        consents.clear();
        promises.forget();
    }
}
