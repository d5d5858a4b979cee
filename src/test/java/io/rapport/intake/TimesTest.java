package io.rapport.intake;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TimesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final Times times = new Times(Clock.fixed(NOW, ZoneOffset.UTC), Duration.parse("P365D"));

    @Test
    void a_request_may_be_a_year_old_and_not_a_second_more() {
        var yearAgo = Instant.parse("2025-03-02T09:00:00Z");

        assertThatCode(() -> times.checkNotTooOld("openedAt", yearAgo)).doesNotThrowAnyException();
        assertThatThrownBy(() -> times.checkNotTooOld("openedAt", yearAgo.minusSeconds(1)))
                .hasMessageStartingWith("openedAt is more than 365 days ago");
    }
}
