package io.rapport.intake;

import io.rapport.customer.Direction;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an event tells: the {@code data} of each type. Unknown fields are refused, so that a typing error is not lost. */
public sealed interface Happening permits Submission, About, Observed, Happening.Told {

    /**
     * What another system keeps about a customer, in its own words. It stood so at the event's time, which the event must
     * name: without it, late and early events could not be told apart.
     */
    non-sealed interface Told extends Happening {

        KnownAs customer();

        /** Kinds of fact of {@code customer/facts.yaml}, with what the system says; a field that was not sent is not there. */
        Map<String, String> facts();

        /** ISO 4217 code of the amounts among the facts; null when there are none. */
        default @Nullable String currency() {
            return null;
        }

        /** What was said or written, if that is what the event is about. */
        @Nullable
        Words words();
    }

    /**
     * What was said or written between the customer and us.
     *
     * @param id the system's own, 1 to 190 characters; with the source it makes a repeat harmless
     * @param at when it was said; null for the event's time
     */
    record Words(
            String id,
            String channel,
            Direction direction,
            @Nullable String subject,
            String text,
            @Nullable Instant at) {}
}
