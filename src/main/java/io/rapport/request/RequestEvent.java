package io.rapport.request;

import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import io.rapport.kernel.RequestType;

/** What happened to a request and moves its journey. Carries ids and codes only. */
public sealed interface RequestEvent {

    RequestId id();

    /** A customer asked for something. */
    record Opened(RequestId id, CustomerId customer, RequestType type, String channel) implements RequestEvent {}

    /** What it waited for has come. */
    record Continued(RequestId id) implements RequestEvent {}

    /** The customer was not content. */
    record Reopened(RequestId id) implements RequestEvent {}

    /** The customer was content. */
    record Confirmed(RequestId id) implements RequestEvent {}

    /**
     * Somebody asked for more attention, and nobody gives it yet.
     *
     * @param escalation its id
     */
    record Escalated(RequestId id, String escalation) implements RequestEvent {}

    /** The customer does not want it any more. */
    record Withdrawn(RequestId id) implements RequestEvent {}
}
