package io.rapport.demo.memory;

import io.rapport.commitments.CommitmentId;
import io.rapport.customer.needtoknow.Reader;
import io.rapport.kernel.CustomerId;

/**
 * A promise that was given.
 *
 * @param by who gave it, and has to keep it or belongs to the team that has to
 */
public record Given(CommitmentId id, CustomerId to, Reader by) {}
