package io.rapport.customer.inuse;

import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;

/**
 * Somebody who works on this case has said that a fact of this customer is wrong; what is right may stand by now. Told in
 * the same transaction: a room that knows the case refuses one that is not the customer's.
 */
public record FactSaidWrong(CustomerId customer, RequestId about) {}
