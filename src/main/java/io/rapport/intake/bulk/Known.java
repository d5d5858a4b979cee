package io.rapport.intake.bulk;

import io.rapport.customer.Refusals.FieldRefused;
import io.rapport.customer.SourceIdentifier;
import io.rapport.customer.bulk.Admission;
import io.rapport.customer.bulk.Entry;
import io.rapport.customer.catalogue.FactCatalogue;
import io.rapport.kernel.Problem;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who would be known after the lines before, and what consents they gave. */
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

    /** @return why a line that fits is refused all the same; empty when it is taken */
    Optional<Problem> take(Entry entry, FactCatalogue catalogue) {
        var whom = entry.known().get(0);
        if (entry.name() == null && !customers.contains(whom)) {
            return Optional.of(FieldRefused.unknown(whom.system()));
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
        customers.add(whom);
        if (!words.isEmpty()) {
            consents.put(whom, words);
        }
        return Optional.empty();
    }

    /** Whether nobody is known by what could be an identifier, and there is no name to register somebody. */
    boolean isUnknown(Admission.Looked looked) {
        return looked.entry().name() == null
                && !customers.contains(looked.entry().known().get(0))
                && looked.reasons().stream().noneMatch(reason -> reason.field().startsWith("customer"));
    }
}
