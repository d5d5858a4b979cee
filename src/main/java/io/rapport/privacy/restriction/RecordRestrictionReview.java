package io.rapport.privacy.restriction;

import static io.rapport.privacy.process.PrivacyRequestWords.requestOn;
import static io.rapport.privacy.restriction.RestrictionWords.LIFT_REASON;
import static io.rapport.privacy.restriction.RestrictionWords.RESTRICTION_OUTCOME;
import static io.rapport.privacy.restriction.RestrictionWords.REVIEW_AGAIN_ON;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code record-restriction-review}: writes down whether the reason is gone, or when somebody looks again. */
@Component
class RecordRestrictionReview implements JavaDelegate {

    private final RestrictionReviews reviews;

    RecordRestrictionReview(RestrictionReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution token) {
        if (RESTRICTION_OUTCOME.in(token).equals("lift")) {
            reviews.mayBeLifted(requestOn(token), LIFT_REASON.findIn(token));
        } else {
            reviews.keep(requestOn(token), dayOn(token));
        }
        REVIEW_AGAIN_ON.remove(token);
    }

    /** Null where none is given, or none that is a day: the room says which days fit. */
    private static @Nullable LocalDate dayOn(DelegateExecution token) {
        try {
            return REVIEW_AGAIN_ON.findIn(token).map(LocalDate::parse).orElse(null);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }
}
