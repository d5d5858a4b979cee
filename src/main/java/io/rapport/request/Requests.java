package io.rapport.request;

import io.rapport.kernel.CustomerId;
import io.rapport.kernel.Page;
import io.rapport.kernel.RequestId;
import io.rapport.kernel.TeamId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Open a request, tell what the customer did about it, and read where it stands. Each call writes its record and moves
 * the journey in one transaction.
 */
public interface Requests {

    /** Which requests to list; what is null does not matter. */
    record Filter(@Nullable CustomerId customer, @Nullable TeamId team, @Nullable RequestState state) {

        /** Every request. */
        public static Filter all() {
            return new Filter(null, null, null);
        }
    }

    /** Opens a request and starts its journey. The same source and external id again answers the request it has. */
    RequestId open(NewRequest request);

    Request get(RequestId id);

    /** The request another system knows by this id. */
    Optional<RequestId> find(String source, String externalId);

    /**
     * Newest first.
     *
     * @param limit 1 to {@link Page#MOST}
     * @param after the cursor of the page before, or null
     */
    Page<Request> list(Filter filter, int limit, @Nullable String after);

    /** What the request waited for has come: the customer's reply, the vendor's part. Without a wait it changes nothing. */
    default void continueWork(RequestId id) {
        continueWork(id, null);
    }

    /** @param said what came, in words for the timeline; null when it stands there already */
    void continueWork(RequestId id, @Nullable String said);

    /**
     * The customer is not content with the resolution.
     *
     * @throws Refusals.NotPossibleNow unless the request is resolved or closed and its reopening period runs
     */
    default void reopen(RequestId id) {
        reopen(id, null);
    }

    /** @param said what the customer said, for the timeline; null when it stands there already */
    void reopen(RequestId id, @Nullable String said);

    /**
     * The customer is content: the request is closed without waiting for the confirmation period.
     *
     * @throws Refusals.NotPossibleNow unless the request is resolved
     */
    void confirm(RequestId id);

    /**
     * The customer does not want it any more.
     *
     * @throws Refusals.NotPossibleNow when the journey has ended
     */
    void withdraw(RequestId id);

    /**
     * The customer's answer to our question how it was; written once, with who wrote it.
     *
     * @param score 1 (bad) to 5 (good)
     * @throws Refusals.NotPossibleNow when nobody asked yet, or a score stands
     */
    void feedback(RequestId id, int score, Instant at);
}
