package io.rapport.sla.standing;

import java.time.Instant;

/**
 * A clock was found unmet when it was due. Published in the transaction that marks it, once, unless the due time moves
 * and is missed again.
 *
 * @param at the moment at which it was found
 */
public record PromiseMissed(ClockKey key, Instant dueAt, Instant at) {}
