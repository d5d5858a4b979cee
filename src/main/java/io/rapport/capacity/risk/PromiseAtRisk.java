package io.rapport.capacity.risk;

import io.rapport.kernel.RequestId;
import io.rapport.sla.SlaClock;
import java.time.Instant;

/**
 * A promise will probably be missed. Published once for each clock, in the transaction that records the warning: whoever
 * follows it does so with the warning or not at all. The clock was running then.
 *
 * @param clock what was promised
 * @param nth which of its kind in this case, from 1
 * @param dueAt until when, as it stood at the warning
 * @param at the moment of the warning
 */
public record PromiseAtRisk(RequestId request, SlaClock clock, int nth, Instant dueAt, Instant at) {}
