package io.rapport.customer;

import io.rapport.kernel.RequestId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened between a customer and us.
 *
 * @param source the system that tells us, a code or a declared name
 * @param externalId the source's own id of it, 1 to {@value #SOURCE_MOST} characters; with the source it makes writing
 *     idempotent
 * @param channel a code such as {@code email} or {@code phone}: lower case, digits and hyphens, at most
 *     {@value #CHANNEL_MOST} characters
 * @param subject at most {@value #SUBJECT_MOST} characters, or null
 * @param text 1 to {@value #TEXT_MOST} characters, kept literally
 * @param at when it happened, from 1900 on and not in the future; kept to the microsecond
 * @param about the request it belongs to, or null
 * @param author the id of the person of ours who wrote it down; null when a system sent it
 */
public record NewInteraction(
        String source,
        String externalId,
        String channel,
        Direction direction,
        @Nullable String subject,
        String text,
        Instant at,
        @Nullable RequestId about,
        @Nullable String author) {

    /** As a system sends it. */
    public NewInteraction(
            String source,
            String externalId,
            String channel,
            Direction direction,
            @Nullable String subject,
            String text,
            Instant at,
            @Nullable RequestId about) {
        this(source, externalId, channel, direction, subject, text, at, about, null);
    }

    /** The most characters of a source or an external id. */
    public static final int SOURCE_MOST = 200;

    /** The most characters of a channel. */
    public static final int CHANNEL_MOST = 40;

    /** The most characters of a subject. */
    public static final int SUBJECT_MOST = 200;

    /** The most characters of a text. */
    public static final int TEXT_MOST = 20_000;

    /** Whether it says the same as what was said first: a repeat may have another time, but no other words. */
    public boolean saysTheSameAs(
            String firstChannel, Direction firstDirection, @Nullable String firstSubject, String firstText) {
        return channel.equals(firstChannel)
                && direction == firstDirection
                && Objects.equals(subject, firstSubject)
                && text.equals(firstText);
    }
}
