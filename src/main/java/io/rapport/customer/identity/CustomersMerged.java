package io.rapport.customer.identity;

import io.rapport.kernel.CustomerId;

/** Two customers are one from now on. Told in the transaction of the merge. */
public record CustomersMerged(MergeId merge, CustomerId survivor, CustomerId absorbed) {}
