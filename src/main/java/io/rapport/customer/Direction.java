package io.rapport.customer;

/** Who turned to whom. */
public enum Direction {
    /** The customer turned to us. */
    INBOUND,
    /** We turned to the customer. */
    OUTBOUND,
    /** Said among colleagues; the customer did not hear it. */
    INTERNAL
}
