package io.rapport.commitments;

import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was promised to a customer. The text is personal: shown through {@link CommitmentReader} only.
 *
 * @param owner who has to keep it
 * @param about the case it belongs to, or null
 * @param source the code of the source that says so
 * @param author the id of who wrote it down
 * @param recordedAt since when we know of it
 * @param zone of the clock that {@code dueAt} was meant on
 * @param changedBy the id of who changed its words, time or owner last; null when nobody did
 * @param settledBy the id of who said what became of it; null while it is open
 * @param version 1, and one more with each change
 */
public record Commitment(
        CommitmentId id,
        CustomerId customer,
        String text,
        Owner owner,
        @Nullable RequestId about,
        String source,
        String author,
        Instant promisedAt,
        Instant recordedAt,
        Instant dueAt,
        String zone,
        CommitmentState state,
        @Nullable String changedBy,
        @Nullable Instant changedAt,
        @Nullable String settledBy,
        @Nullable Instant settledAt,
        int version) {

    /** The most characters of a text. */
    public static final int TEXT_MOST = 1000;

    /** The most characters of a zone's name. */
    public static final int ZONE_MOST = 60;

    /** What the read log calls commitments. */
    static final String KIND = "commitment";

    boolean isOpen() {
        return state == CommitmentState.OPEN;
    }

    /** The same without its words, under the id of who stands for the customer. */
    Commitment blank(CustomerId survivor) {
        return with(survivor, "", source);
    }

    Commitment from(String other) {
        return with(customer, text, other);
    }

    private Commitment with(CustomerId customer, String text, String source) {
        return new Commitment(
                id,
                customer,
                text,
                owner,
                about,
                source,
                author,
                promisedAt,
                recordedAt,
                dueAt,
                zone,
                state,
                changedBy,
                changedAt,
                settledBy,
                settledAt,
                version);
    }
}
