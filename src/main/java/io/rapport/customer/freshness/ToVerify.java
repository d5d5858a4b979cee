package io.rapport.customer.freshness;

import io.rapport.customer.FactId;

/**
 * A fact the customer should be asked about.
 *
 * @param kind its code
 * @param shown the fact in use, which "still right" is about
 * @param why too old, contradicted or said to be wrong
 */
public record ToVerify(String kind, FactId shown, Standing why) {}
