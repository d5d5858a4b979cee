package io.rapport.approval;

/** Where a wish stands. */
public enum Standing {
    /** Nobody has decided yet. */
    OPEN,
    /** One has granted it, a second person must. */
    SECOND_NEEDED,
    GRANTED,
    DECLINED,
    /** Nobody needs it any more: its request was withdrawn. */
    WITHDRAWN;

    /** True when nothing more can be decided. */
    public boolean isSettled() {
        return this != OPEN && this != SECOND_NEEDED;
    }
}
