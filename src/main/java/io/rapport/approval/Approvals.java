package io.rapport.approval;

import io.rapport.kernel.CustomerId;
import io.rapport.kernel.Page;
import io.rapport.kernel.RequestId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Ask for an exception, find out who decides, and settle it. Deciding the same way twice changes nothing. */
public interface Approvals {

    /**
     * An exception was granted, in this transaction: who cannot keep it throws.
     *
     * @param until the later moment for the solution; null where no other moment was asked for
     */
    record Granted(ApprovalId id, RequestId request, @Nullable Instant until) {}

    /**
     * Writes the wish down. It does nothing yet: {@link #route} says who decides.
     *
     * @throws Refusals.WishRefused when amount, currency or reason cannot be
     */
    ApprovalId ask(ExceptionWish wish);

    /** Asks the threshold table who decides, and keeps the answer with its rule and version. */
    Approval.Route route(ApprovalId id);

    /**
     * Says yes or no.
     *
     * @throws Refusals.OwnWish when the person asked for it
     * @throws Refusals.OnePairOfEyes when the person and who asked stand in for each other, now or when it was asked
     * @throws Refusals.SecondPersonNeeded when the person has already decided and another must
     * @throws Refusals.NotEntitled when the route names other people
     * @throws Refusals.ReasonMissing when a no has no reason
     * @throws Refusals.AlreadySettled when it was settled the other way
     */
    Standing decide(ApprovalId id, Verdict verdict);

    /**
     * Whether this person could decide at all: asked before the work is taken on, not after the reason is written.
     *
     * @throws Refusals.OwnWish when the person asked for it
     * @throws Refusals.OnePairOfEyes when the person and who asked stand in for each other, now or when it was asked
     * @throws Refusals.SecondPersonNeeded when the person has already decided and another must
     */
    void mayDecide(ApprovalId id, String person);

    /** The same as a question: false where {@link #mayDecide} refuses. */
    boolean couldDecide(ApprovalId id, String person);

    /** Settles what the table grants without a person. Refused when the route names people. */
    Standing grantByRule(ApprovalId id);

    /** The request is over: what is still open about it is asked no more, and counts no more. */
    void withdraw(RequestId request);

    Approval get(ApprovalId id);

    /**
     * Newest first.
     *
     * @param customer only this customer's, or everybody's when null
     * @param limit 1 to {@link Page#MOST}
     * @param after the cursor of the page before
     */
    Page<Approval> list(@Nullable CustomerId customer, int limit, @Nullable String after);
}
