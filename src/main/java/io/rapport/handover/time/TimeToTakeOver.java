package io.rapport.handover.time;

import io.rapport.engine.Decisions;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.Tier;
import io.rapport.sla.BusinessCalendars;
import io.rapport.tiering.TierDecision;
import io.rapport.tiering.Tiers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Until when a parcel has to be taken over; {@code dmn/handover/time-to-take-over.dmn} says how long it may take. */
@Component
public class TimeToTakeOver {

    private static final String TABLE = "timeToTakeOver";

    /** The tier of whom nobody has tiered yet, and of work that is about nobody. */
    private static final String NOBODYS = "standard";

    private final Decisions decisions;
    private final Tiers tiers;
    private final BusinessCalendars calendars;
    private final Clock clock;

    TimeToTakeOver(Decisions decisions, Tiers tiers, BusinessCalendars calendars, Clock clock) {
        this.decisions = decisions;
        this.tiers = tiers;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * Counted from now in business time: the shortest of what the table allows for these customers.
     *
     * @param kind as the table writes it
     * @param customers those the parcel is about, by their newest tier; none, and who has no tier yet, count as standard
     */
    public Instant due(String kind, Collection<CustomerId> customers) {
        var known = customers.stream()
                .flatMap(each -> tiers.latest(each).stream())
                .map(TierDecision::tier)
                .map(Tier::code)
                .distinct();
        return Stream.concat(known, Stream.of(NOBODYS))
                .map(tier -> due(kind, tier))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Instant due(String kind, String tier) {
        var decided = decisions.decide(TABLE, Map.of("transferKind", kind, "tier", tier));
        return calendars
                .get(decided.text("calendar"))
                .add(clock.instant(), Duration.parse(decided.text("takeOverWithin")));
    }
}
