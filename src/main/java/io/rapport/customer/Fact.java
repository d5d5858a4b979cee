package io.rapport.customer;

import io.rapport.kernel.CustomerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a source last said about a customer.
 *
 * @param kind the declared kind, for example {@code annual-value}
 * @param title the kind's name for people
 * @param currency the ISO 4217 code of an amount; null for every other type
 * @param source the code of the source that said it
 * @param observedAt when it was true for the source
 * @param recordedAt when we learned it
 * @param author the id of the person who wrote it down; null when a system sent it
 * @param counts why this word counts, or is kept beside others, among those of customers who were merged; null when it
 *     does not, or when there was nothing to choose
 * @param saidWrongAt when a colleague said that it is wrong (see {@code customer.inuse}); null when nobody did
 */
public record Fact(
        FactId id,
        CustomerId customer,
        String kind,
        String title,
        String value,
        @Nullable String currency,
        String source,
        Instant observedAt,
        Instant recordedAt,
        @Nullable String author,
        @Nullable String counts,
        @Nullable Instant saidWrongAt) {}
