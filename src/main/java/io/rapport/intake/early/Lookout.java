package io.rapport.intake.early;

/** Looks after events that wait, now and then. */
public interface Lookout {

    /** Does those whose request has come, and drops those that have waited too long. */
    void look();
}
