package io.rapport.privacy.export;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to who asks for their data: what GDPR Article 15(1) names, in words a person can read. Personal from the
 * first line to the last.
 *
 * @param kind access or portability
 * @param controller who answers for the data; null when nobody is configured
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
        List<ReadLine> reads,
        List<Period> periods,
        List<String> about) {

    /** Who they are, and how other systems call them. */
    public record Person(String name, List<String> identifiers, List<String> alsoKnownAs, Instant registeredAt) {}

    /** @param purposes what it is used for, in words @param lawfulBasis the article that allows it */
    public record FactLine(
            String what,
            String kind,
            String value,
            @Nullable String currency,
            String source,
            Instant observedAt,
            Instant recordedAt,
            List<String> purposes,
            String lawfulBasis,
            String retention) {}

    /** Something that was said, by them or to them. */
    public record SaidLine(
            Instant at, String channel, String direction, String source, @Nullable String subject, String text) {}

    /** A tier that a table decided, and why: GDPR Article 15(1)(h). */
    public record TierLine(Instant at, String tier, String reason) {}

    /** An exception that was asked for on their behalf. */
    public record ExceptionLine(Instant at, String kind, String amount, @Nullable String reason, String standing) {}

    /** @param shown clear or masked @param what the kinds of value */
    public record ReadLine(Instant at, String role, String purpose, List<String> what, String shown) {}

    /** How long a class is kept: event and ISO 8601 period. */
    public record Period(String recordClass, String kept) {}
}
