package io.rapport.sla.ledger;

/** What happened to a clock. */
public enum What {
    STARTED,
    PAUSED,
    RESUMED,
    /** Another target, by another rule or for another tier. */
    TARGET,
    /** A sooner target was asked about and not promised: all stays as it was. */
    STAYED,
    /** Another calendar, or the same one with other hours. */
    CALENDAR,
    MET,
    /** What had met it was none. */
    REOPENED,
    /** Nobody waits for it any more. */
    STOPPED
}
