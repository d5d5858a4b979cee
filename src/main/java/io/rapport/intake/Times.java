package io.rapport.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** When something happened, as far as the sender can be believed. */
@Component("intakeTimes")
class Times {

    /** Clocks of two systems are rarely the same; this much ahead is not yet the future. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    private final Clock clock;
    private final Duration oldest;

    /** @param oldest how long ago a request may have been opened */
    Times(Clock clock, @Value("${rapport.intake.oldest-request}") Duration oldest) {
        this.clock = clock;
        this.oldest = oldest;
    }

    /** For what is taken for the first time; a repeat may come whenever it likes. */
    void checkNotTooOld(String field, Instant opened) {
        if (opened.isBefore(clock.instant().minus(oldest))) {
            throw new Refusals.FieldRefused(
                    "too-long-ago",
                    field,
                    "%s is more than %d days ago; a request as old as that is not opened any more. Correct the time, or rehearse old cases from a log."
                            .formatted(field, oldest.toDays()));
        }
    }

    void check(String field, @Nullable Instant time) {
        if (time != null && (time.isAfter(clock.instant().plus(SKEW)) || time.isBefore(EARLIEST))) {
            throw new Refusals.FieldRefused(
                    "impossible-time",
                    field,
                    "%s is in the future or before 1900; send the time at which it happened.".formatted(field));
        }
    }

    /** The first that was given; otherwise now. */
    Instant first(@Nullable Instant... given) {
        return Stream.of(given).filter(time -> time != null).findFirst().orElseGet(clock::instant);
    }
}
