package io.rapport.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When something happened, as far as the sender can be believed. */
@Component("intakeTimes")
class Times {

    /** Clocks of two systems are rarely the same; this much ahead is not yet the future. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    private final Clock clock;

    Times(Clock clock) {
        this.clock = clock;
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
