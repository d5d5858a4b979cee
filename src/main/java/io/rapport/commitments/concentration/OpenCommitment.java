package io.rapport.commitments.concentration;

import io.rapport.commitments.CommitmentId;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An open commitment without its words.
 *
 * @param about the case it belongs to, or null
 * @param zone of the clock that {@code dueAt} was meant on
 */
public record OpenCommitment(
        CommitmentId id, CustomerId customer, @Nullable RequestId about, Instant dueAt, String zone) {}
