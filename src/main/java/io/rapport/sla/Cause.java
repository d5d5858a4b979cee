package io.rapport.sla;

import java.util.Locale;

/** Why a promise is made, or looked at again. */
public enum Cause {
    /** The customer has asked. */
    OPENED,
    /** What is asked has become clear. */
    TRIAGE,
    /** The customer is of another tier now. */
    TIER,
    /** Contract, calendar or table have changed. */
    AGREEMENT,
    /** A later moment was granted as an exception. */
    EXCEPTION;

    /** Lower case, for tables and the ledger. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
