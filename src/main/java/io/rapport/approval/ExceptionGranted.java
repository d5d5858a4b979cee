package io.rapport.approval;

import io.rapport.kernel.RequestId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An exception was granted, in this transaction: who cannot keep it throws.
 *
 * @param until the later moment for the solution; null where no other moment was asked for
 */
public record ExceptionGranted(ApprovalId id, RequestId request, @Nullable Instant until) {

    static ExceptionGranted of(ApprovalRecord approval) {
        return new ExceptionGranted(
                new ApprovalId(approval.id()), new RequestId(approval.requestId()), approval.untilAt());
    }
}
