package io.rapport.customer.bulk;

import io.rapport.customer.NewInteraction;
import io.rapport.customer.Observation;
import io.rapport.customer.SourceIdentifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one line says of one customer. Taken whole or refused whole.
 *
 * @param line where it stands, from 1
 * @param known how the customer is known, at least one; those nobody has yet become theirs
 * @param name to register somebody whom nobody knows; without it, an unknown customer is refused
 * @param interaction what happened, or null
 */
public record Entry(
        long line,
        List<SourceIdentifier> known,
        @Nullable String name,
        List<Observation> facts,
        @Nullable NewInteraction interaction) {

    public Entry {
        known = List.copyOf(known);
        facts = List.copyOf(facts);
    }

    Entry with(List<Observation> otherFacts) {
        return new Entry(line, known, name, otherFacts, interaction);
    }
}
