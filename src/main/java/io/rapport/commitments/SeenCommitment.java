package io.rapport.commitments;

import io.rapport.customer.reading.Shown;

/**
 * A commitment as a reader may see it.
 *
 * @param facts everything but the words, which are blank here
 * @param text the words, as far as this reader may see them
 * @param overdue whether it is open, and its time is over
 */
public record SeenCommitment(Commitment facts, Shown text, boolean overdue) {}
