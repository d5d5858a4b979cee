package io.rapport.customer.reading;

import io.rapport.customer.Context;
import io.rapport.customer.Customer;
import io.rapport.customer.Direction;
import io.rapport.customer.Fact;
import io.rapport.customer.FactId;
import io.rapport.customer.Interaction;
import io.rapport.customer.InteractionId;
import io.rapport.customer.freshness.DecisionFact;
import io.rapport.customer.freshness.Standing;
import io.rapport.customer.sources.SourceState;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a reader sees of a customer. None of these holds a value the reader may not see. */
public final class Seen {

    private Seen() {}

    /**
     * A customer; an identifier that is hidden is left out.
     *
     * @param merged the ids under which they were known before they were merged into this one
     */
    public record Person(
            CustomerId id,
            Shown name,
            List<Identifier> identifiers,
            List<CustomerId> merged,
            Instant registeredAt,
            List<Withheld> withheld) {

        /** @param shown the name, then the identifiers in their order */
        static Person of(Customer customer, List<Shown> shown) {
            var known = customer.identifiers();
            return new Person(
                    customer.id(),
                    shown.get(0),
                    IntStream.range(0, known.size())
                            .mapToObj(i -> new Identifier(known.get(i).system(), shown.get(i + 1)))
                            .filter(identifier -> !identifier.value().isHidden())
                            .toList(),
                    customer.merged(),
                    customer.registeredAt(),
                    Withheld.of(shown.stream()));
        }
    }

    /** How another system calls them; which system is no secret. */
    public record Identifier(String system, Shown value) {}

    /**
     * What is known.
     *
     * @param items without those that are hidden, whose mere kind would say something
     * @param withheld for each sensitivity, also where nothing is known
     */
    public record Facts(List<KnownFact> items, List<Withheld> withheld) {}

    /**
     * All that stands beside a task.
     *
     * @param weighed the facts a decision uses, and how they stand
     * @param latest what happened last, newest first
     * @param gaps the sources that are silent or late: what has happened there since is missing
     */
    public record Overview(
            Person person,
            Context context,
            Facts facts,
            List<Weighed> weighed,
            List<Happened> latest,
            List<SourceState> gaps) {}

    /**
     * A kind of fact as a decision sees it; the fields are those of {@link DecisionFact}.
     *
     * @param restricted since when and why it is not used; null unless it is restricted
     * @param saidWrongAt when a colleague said so; null unless it is said to be wrong
     * @param said the first is the one in use
     */
    public record Weighed(
            String kind,
            String title,
            Standing standing,
            @Nullable Duration age,
            Duration budget,
            boolean toVerify,
            @Nullable String restricted,
            @Nullable Instant saidWrongAt,
            List<KnownFact> said) {}

    /** A fact with its source and age; the fields are those of {@link Fact}. */
    public record KnownFact(
            FactId id,
            String kind,
            String title,
            Shown value,
            @Nullable String currency,
            String source,
            String sourceTitle,
            Instant observedAt,
            Instant recordedAt,
            @Nullable String author,
            @Nullable String counts,
            @Nullable Instant saidWrongAt) {

        static KnownFact of(Fact fact, String sourceTitle, Shown value) {
            return new KnownFact(
                    fact.id(),
                    fact.kind(),
                    fact.title(),
                    value,
                    fact.currency(),
                    fact.source(),
                    sourceTitle,
                    fact.observedAt(),
                    fact.recordedAt(),
                    fact.author(),
                    fact.counts(),
                    fact.saidWrongAt());
        }
    }

    /** An interaction on the timeline; the fields are those of {@link Interaction}. */
    public record Happened(
            InteractionId id,
            String source,
            String sourceTitle,
            Shown externalId,
            String channel,
            Direction direction,
            Shown subject,
            Shown text,
            Instant at,
            @Nullable RequestId about) {

        /** @param shown external id, subject and text */
        static Happened of(Interaction happened, String sourceTitle, List<Shown> shown) {
            return new Happened(
                    happened.id(),
                    happened.source(),
                    sourceTitle,
                    shown.get(0),
                    happened.channel(),
                    happened.direction(),
                    shown.get(1),
                    shown.get(2),
                    happened.at(),
                    happened.about());
        }
    }
}
