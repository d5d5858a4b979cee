package io.rapport.request;

/** Where a request stands, in a customer's words. */
public enum RequestState {
    /** Somebody is working on it, or is about to. */
    OPEN,
    /** It waits for the customer or for somebody outside. */
    WAITING,
    /** We think it is done; the customer may say otherwise. */
    RESOLVED,
    /** Done; for a while it may still be reopened. */
    CLOSED,
    /** The customer did not want it any more. */
    WITHDRAWN
}
