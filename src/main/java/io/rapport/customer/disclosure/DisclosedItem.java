package io.rapport.customer.disclosure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that is held about a customer.
 *
 * @param at when it was written down
 * @param what in a sentence, without anything about other customers
 * @param words what somebody wrote about them; null when nobody did, it is gone, or it is about somebody else too and so
 *     not theirs alone to have (GDPR Art. 15(4))
 */
public record DisclosedItem(Instant at, String what, @Nullable String words) {}
