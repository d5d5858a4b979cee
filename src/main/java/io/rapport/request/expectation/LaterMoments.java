package io.rapport.request.expectation;

import io.rapport.access.HouseTime;
import io.rapport.approval.ApprovalId;
import io.rapport.approval.Approvals.Granted;
import io.rapport.capacity.given.DatesInPerson;
import io.rapport.kernel.TeamId;
import io.rapport.request.Refusals.FieldRefused;
import io.rapport.request.Refusals.NotPossibleNow;
import io.rapport.request.Request;
import io.rapport.request.Requests;
import io.rapport.sla.Promises;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A later moment for the solution, as an exception: it is looked at when it is asked for and again when it is granted, and
 * then the solution is due by it.
 */
@Service
@Transactional
public class LaterMoments {

    private static final String FIELD = "exceptionUntil";

    /** What nobody would wait for is a slip of the pen. */
    private static final Duration MOST = Duration.ofDays(366);

    private final DatesInPerson dates;
    private final Expectations expectations;
    private final Promises promises;
    private final Requests requests;
    private final HouseTime house;
    private final Clock clock;

    LaterMoments(
            DatesInPerson dates,
            Expectations expectations,
            Promises promises,
            Requests requests,
            HouseTime house,
            Clock clock) {
        this.dates = dates;
        this.expectations = expectations;
        this.promises = promises;
        this.requests = requests;
        this.house = house;
        this.clock = clock;
    }

    /**
     * As a form writes it: ISO 8601 with its zone.
     *
     * @throws FieldRefused when it is anything else
     */
    public static Instant read(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeParseException noMoment) {
            throw new FieldRefused(
                    FIELD, "'%s' is no moment; write it like 2026-11-25T16:00:00Z, with its zone.".formatted(text));
        }
    }

    /**
     * @throws FieldRefused when it is past, more than 366 days away, or no later than the solution is due anyway
     * @throws io.rapport.capacity.given.CannotBeKept when the team cannot keep it either
     */
    public void check(Request request, ApprovalId approval, Instant until) {
        var due = promises.of(request.id()).resolution().dueAt();
        if (!until.isAfter(clock.instant()) || !until.isAfter(due)) {
            throw new FieldRefused(
                    FIELD,
                    "The solution is due %s; more time is a moment after that, which is still to come."
                            .formatted(house.as("EEE d MMM uuuu HH:mm").format(due) + " (" + house.name() + ")"));
        }
        if (until.isAfter(clock.instant().plus(MOST))) {
            throw new FieldRefused(
                    FIELD, "That is more than a year away; say a moment within %d days.".formatted(MOST.toDays()));
        }
        teamOf(request)
                .ifPresent(team -> dates.look(
                        new DatesInPerson.Dated(approval.value(), team, until, request.id(), request.type())));
    }

    /** It was granted: from now on the solution is due by then. */
    @EventListener(condition = "#event.until() != null")
    void on(Granted event) {
        var until = Optional.ofNullable(event.until()).orElseThrow();
        var request = requests.get(event.request());
        if (!promises.of(request.id()).resolution().isOpen()) {
            throw new NotPossibleNow(request.id(), "is solved already; decline the later moment.");
        }
        check(request, event.id(), until);
        teamOf(request).ifPresent(team -> dates.moreTime(expectations.asked(request, team), until));
        promises.moreTime(request.id(), until, clock.instant());
    }

    private static Optional<TeamId> teamOf(Request request) {
        return Optional.ofNullable(request.team());
    }
}
