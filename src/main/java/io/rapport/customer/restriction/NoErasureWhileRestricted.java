package io.rapport.customer.restriction;

import io.rapport.customer.erasure.ErasureObjection;
import io.rapport.kernel.CustomerId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** GDPR Art. 18(1)(b) and (c): what the customer wants kept is not erased while the restriction stands. */
@Component
class NoErasureWhileRestricted implements ErasureObjection {

    private final Restrictions restrictions;

    NoErasureWhileRestricted(Restrictions restrictions) {
        this.restrictions = restrictions;
    }

    @Override
    public Optional<String> against(CustomerId customer) {
        return restrictions
                .of(customer)
                .onAny(Limits.DELETION)
                .map(limit ->
                        "it is restricted by %s: %s. Lift the restriction there, which the customer is told before, then erase."
                                .formatted(
                                        limit.because().request(),
                                        limit.because().ground().words()));
    }
}
