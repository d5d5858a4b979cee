package io.rapport.customer.vault;

import io.rapport.engine.asking.Round;
import io.rapport.kernel.CustomerId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Seals personal values, each customer's under a key of their own. Joins the caller's transaction.
 *
 * <p>A sealed value is AES-256-GCM in URL-safe Base64, bound to the customer: under another customer's id it cannot be
 * opened. The same value sealed twice looks different; use {@link #lookup} or {@link #fingerprint} to find and compare.
 */
public interface Vault {

    /**
     * In a transaction, the customer cannot be erased any more before its end: erasing waits, and sees what was written.
     *
     * @return the value as it may be kept
     * @throws Erased when the customer was erased
     * @throws io.rapport.customer.Refusals.UnknownCustomer when there is no such customer
     */
    String seal(CustomerId customer, String clear);

    /** The value in clear; empty when the customer's key is gone, or there is no such customer. */
    Optional<String> open(CustomerId customer, String sealed);

    /**
     * What a personal value is found by, over all customers: a keyed hash, so that nobody can try values out without
     * the key. 64 hex digits (HMAC-SHA-256), stable over rotations of the master key.
     *
     * @param scope what sort of value it is: equal values of two scopes have different lookups
     * @param normalised in the one spelling in which equal values are written alike
     */
    String lookup(String scope, String normalised);

    /** What a personal value of one customer is compared by: as {@link #lookup}, but different for each customer. */
    String fingerprint(CustomerId customer, String value);

    /** Fetches the keys of these customers in one read, before many of them are opened. */
    void fetch(Collection<CustomerId> customers);

    /** Has this customer's key come along, when it is not at hand, so that what is asked after it can be opened. */
    void fetch(CustomerId customer, Round round);

    /**
     * The same vault with room for the keys of all customers of a batch, where this one keeps those at work only. Safe for
     * use by several threads once the keys are fetched or made; to be dropped at the end of the transaction.
     */
    Vault forBatch();

    /** Makes the key of a new customer; for the room that registers them. */
    default void admit(CustomerId customer) {
        admit(List.of(customer));
    }

    /** As {@link #admit(CustomerId)}, for many at once. */
    void admit(Collection<CustomerId> customers);

    /** Destroys the customer's key. There is no way back after the transaction; repeating it changes nothing. */
    void destroy(CustomerId customer);
}
