package io.rapport.customer.erasure;

import io.rapport.kernel.CustomerId;
import java.util.Optional;

/** A room at whose door erasing this customer has to be asked for, because somebody else is to look at it too. */
public interface AskedElsewhere {

    /** Why, and what to do, as a sentence without personal data; empty when one person may decide it alone. */
    Optional<String> why(CustomerId customer);
}
