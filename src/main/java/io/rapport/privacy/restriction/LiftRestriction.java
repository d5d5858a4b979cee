package io.rapport.privacy.restriction;

import static io.rapport.privacy.process.PrivacyRequestWords.requestOn;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code lift-restriction}: the customer was told, and what was restricted may be used again. */
@Component
class LiftRestriction implements JavaDelegate {

    private final RestrictionReviews reviews;

    LiftRestriction(RestrictionReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution token) {
        reviews.lift(requestOn(token));
    }
}
