package io.rapport.customer.hold;

import io.rapport.customer.erasure.ErasureObjection;
import io.rapport.kernel.CustomerId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** GDPR Article 17(3)(e): what is needed for legal claims is not erased. */
@Component
class NoErasureUnderHold implements ErasureObjection {

    private final LegalHolds holds;

    NoErasureUnderHold(LegalHolds holds) {
        this.holds = holds;
    }

    @Override
    public Optional<String> against(CustomerId customer) {
        return holds.isHeld(customer)
                ? Optional.of("the customer is under legal hold. A privacy officer lifts the hold when it is no longer"
                        + " needed, then erase.")
                : Optional.empty();
    }
}
