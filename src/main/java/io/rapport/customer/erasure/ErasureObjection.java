package io.rapport.customer.erasure;

import io.rapport.kernel.CustomerId;
import java.util.Optional;

/** A room that cannot let a customer go yet. Asked while the customer's row is locked. */
public interface ErasureObjection {

    /** What stands against it and what to do, as a sentence without personal data; empty when nothing does. */
    Optional<String> against(CustomerId customer);
}
