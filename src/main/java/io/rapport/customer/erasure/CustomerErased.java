package io.rapport.customer.erasure;

import io.rapport.kernel.CustomerId;
import java.time.Instant;

/**
 * A customer is being erased. Told in the same transaction, before the customer's own rows go: whoever keeps something
 * personal about them removes it now, and keeps ids, codes, amounts and times.
 */
public record CustomerErased(CustomerId customer, Instant at) {}
