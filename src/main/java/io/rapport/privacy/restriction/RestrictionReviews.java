package io.rapport.privacy.restriction;

import io.rapport.customer.restriction.Restriction;
import io.rapport.customer.restriction.RestrictionGround;
import io.rapport.customer.restriction.Restrictions;
import io.rapport.engine.Decisions;
import io.rapport.kernel.Problem;
import io.rapport.kernel.RequestId;
import io.rapport.privacy.PrivacyRequest;
import io.rapport.privacy.PrivacyRequestId;
import io.rapport.privacy.PrivacySteps;
import io.rapport.privacy.Refusals.FieldRefused;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The life of a restriction that a privacy request obtained. When somebody looks first, says {@code restriction-review.dmn}. */
@Service
@Transactional
class RestrictionReviews {

    private static final String TABLE = "restrictionReview";

    private final Restrictions restrictions;
    private final PrivacySteps steps;
    private final Decisions tables;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RestrictionReviews(
            Restrictions restrictions,
            PrivacySteps steps,
            Decisions tables,
            ApplicationEventPublisher events,
            Clock clock) {
        this.restrictions = restrictions;
        this.steps = steps;
        this.tables = tables;
        this.events = events;
        this.clock = clock;
    }

    /** @param kind a kind of fact, or null for all that is known of the customer */
    void place(PrivacyRequest request, @Nullable String kind, RestrictionGround ground) {
        var zone = ZoneId.of(Optional.ofNullable(request.zone()).orElseThrow());
        var first = today(zone).plus(within(ground)).atStartOfDay(zone).toInstant();
        restrictions.place(request.customer(), kind, ground, id(request.id()), zone, first);
    }

    /** The restriction of a request, lifted or not; empty when there is none any more. */
    Optional<Restriction> of(PrivacyRequestId request) {
        return restrictions.find(id(request));
    }

    /**
     * The reason is not gone.
     *
     * @param on the day to look again, from tomorrow to a year from now, in the zone of the request
     */
    void keep(PrivacyRequestId request, @Nullable LocalDate on) {
        var zone = of(request).orElseThrow().zone();
        var today = today(zone);
        if (on == null || !on.isAfter(today) || on.isAfter(today.plusYears(1))) {
            throw new FieldRefused(
                    "reviewAgainOn",
                    "Say on which day to look again: tomorrow at the earliest, a year from now at most.");
        }
        steps.reviewRestriction(request, "restriction-kept", null);
        restrictions.reviewAgain(id(request), on.atStartOfDay(zone).toInstant());
    }

    /** The reason is gone; nothing is lifted before the customer was told. @param reason what became of it, a code */
    void mayBeLifted(PrivacyRequestId request, Optional<String> reason) {
        var said = reason.orElseThrow(
                () -> new FieldRefused("liftReason", "Say what became of the reason; the customer is told."));
        steps.reviewRestriction(request, "lifting-decided", said);
    }

    /** The customer was told, and so it is lifted. */
    void lift(PrivacyRequestId request) {
        steps.reviewRestriction(request, "lifting-announced", null);
        restrictions.lift(id(request));
        events.publishEvent(new PrivacyRequest.RestrictionLifted(
                request, of(request).orElseThrow().customer()));
    }

    private Period within(RestrictionGround ground) {
        var decided = tables.decide(TABLE, Map.of("ground", ground.code()));
        var text = decided.text("reviewWithin");
        try {
            return Period.parse(text);
        } catch (DateTimeException notAPeriod) {
            throw new UnreadableReview(decided.rule(), text);
        }
    }

    private LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private static RequestId id(PrivacyRequestId request) {
        return new RequestId(request.value());
    }

    /** A cell of the review table that is no period. */
    static final class UnreadableReview extends Problem {
        private static final long serialVersionUID = 1L;

        UnreadableReview(String rule, String text) {
            super(
                    Kind.CONFLICT,
                    "privacy/unreadable-review",
                    "Rule '%s' of table '%s' says '%s' for 'reviewWithin'; write months or days like P1M or P14D."
                            .formatted(rule, TABLE, text));
        }
    }
}
