package io.rapport.privacy.export;

import io.rapport.customer.disclosure.DisclosedItem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to who asks for their data: what GDPR Article 15(1) names, in words a person can read. Personal from the
 * first line to the last.
 *
 * @param kind access or portability
 * @param controller who answers for the data; null when nobody is configured
 * @param facts the words that count and those that were replaced, of customers who were merged those of all
 * @param others what else the rooms of the house hold
 * @param reads who read the data, by role and purpose; not who of the staff, see CJEU C-579/21
 * @param about what the law wants to be said beside the data, a sentence each
 */
public record ExportDocument(
        String request,
        String customer,
        String kind,
        String law,
        Instant madeAt,
        @Nullable String controller,
        Person person,
        List<FactLine> facts,
        List<SaidLine> timeline,
        List<TierLine> decisions,
        List<ExceptionLine> exceptions,
        List<Section> others,
        List<ReadLine> reads,
        List<Period> periods,
        List<String> about) {

    public ExportDocument {
        others = others == null ? List.of() : others;
    }

    /** Who they are, and how other systems call them. */
    public record Person(String name, List<String> identifiers, List<String> alsoKnownAs, Instant registeredAt) {}

    /**
     * @param setAside a word that was replaced, or does not count beside another, or may be used no more
     * @param purposes what it is used for, in words
     * @param lawfulBasis the article that allows it
     */
    public record FactLine(
            String what,
            String kind,
            String value,
            @Nullable String currency,
            String source,
            Instant observedAt,
            Instant recordedAt,
            boolean setAside,
            List<String> purposes,
            String lawfulBasis,
            String retention) {}

    /** Something that was said, by them or to them. */
    public record SaidLine(
            Instant at,
            String channel,
            String direction,
            String source,
            String externalId,
            @Nullable String subject,
            String text) {}

    /** A tier that a table decided, and why: GDPR Article 15(1)(h). @param from what was known then, as name and value */
    public record TierLine(Instant at, String tier, String reason, Map<String, String> from) {

        public TierLine {
            // an export that was made before this was in it has none; the same below
            from = from == null ? Map.of() : from;
        }
    }

    /** An exception that was asked for on their behalf. @param answers what was said to it, and why */
    public record ExceptionLine(
            Instant at, String kind, String amount, @Nullable String reason, String standing, List<String> answers) {

        public ExceptionLine {
            answers = answers == null ? List.of() : answers;
        }
    }

    /** What a room holds. */
    public record Section(String title, List<DisclosedItem> items) {}

    /** @param shown clear or masked @param what the kinds of value */
    public record ReadLine(Instant at, String role, String purpose, List<String> what, String shown) {}

    /** How long a class is kept: event and ISO 8601 period. */
    public record Period(String recordClass, String kept) {}
}
