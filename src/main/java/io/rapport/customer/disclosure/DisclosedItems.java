package io.rapport.customer.disclosure;

import io.rapport.kernel.CustomerId;
import java.util.List;

/**
 * What a room holds about a customer, in words for the customer (GDPR Art. 15(3); Cal. Civ. Code § 1798.110). It shows
 * nothing to anybody: what comes out is sealed, and opened by need to know.
 */
public interface DisclosedItems {

    /** What they are, as a heading that the customer reads. */
    String title();

    /**
     * All of them.
     *
     * @param members everybody who is this customer, as {@code Members.of} answers
     */
    List<DisclosedItem> of(List<CustomerId> members);
}
