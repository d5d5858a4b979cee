package io.rapport.customer.bulk;

import io.rapport.customer.NewInteraction;
import io.rapport.customer.Observation;
import io.rapport.customer.SourceIdentifier;
import io.rapport.kernel.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one line says of one customer. Taken whole or refused whole.
 *
 * @param line where it stands, from 1
 * @param known how the customer is known, at least one; those nobody has yet become theirs
 * @param name to register somebody whom nobody knows; without it, an unknown customer is refused
 * @param interaction what happened, or null
 * @param unread why something of the line could not be read and another value stands in its place; then it is refused
 */
public record Entry(
        long line,
        List<SourceIdentifier> known,
        @Nullable String name,
        List<Observation> facts,
        @Nullable NewInteraction interaction,
        List<Problem> unread) {

    public Entry {
        known = List.copyOf(known);
        facts = List.copyOf(facts);
        unread = List.copyOf(unread);
    }

    Entry with(List<Observation> otherFacts) {
        return new Entry(line, known, name, otherFacts, interaction, unread);
    }
}
