package io.rapport.privacy.restriction;

import io.rapport.customer.restriction.RestrictionGround;
import io.rapport.privacy.PrivacyKind;
import io.rapport.privacy.PrivacyRequest;
import io.rapport.privacy.Refusals.FieldRefused;
import io.rapport.privacy.Right;
import io.rapport.privacy.Verdict;
import org.springframework.stereotype.Component;

/** The right to restriction of processing: what the customer names is kept and not used. */
@Component
class RestrictProcessing implements Right {

    private final RestrictionReviews reviews;

    RestrictProcessing(RestrictionReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public PrivacyKind kind() {
        return PrivacyKind.RESTRICTION;
    }

    @Override
    public boolean lasts(PrivacyRequest request) {
        return reviews.of(request.id()).isPresent();
    }

    @Override
    public void carryOut(PrivacyRequest request, Verdict verdict, Handed handed, String by) {
        var ground = handed.restrictionGround();
        if (ground == null) {
            throw new FieldRefused(
                    "restrictionGround", "Say which ground of GDPR Article 18(1) the customer has; colleagues see it.");
        }
        try {
            reviews.place(request, handed.restrictedKind(), RestrictionGround.of(ground));
        } catch (io.rapport.customer.Refusals.FieldRefused refused) {
            throw new FieldRefused("restrictedKind", refused.getMessage());
        }
    }
}
