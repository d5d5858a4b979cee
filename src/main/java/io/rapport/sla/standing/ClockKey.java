package io.rapport.sla.standing;

import io.rapport.kernel.RequestId;
import io.rapport.sla.SlaClock;

/**
 * Names one clock of one case.
 *
 * @param nth which of its kind in this case, from 1
 */
public record ClockKey(RequestId request, SlaClock clock, int nth) {}
