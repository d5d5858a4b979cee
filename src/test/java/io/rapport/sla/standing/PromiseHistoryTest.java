package io.rapport.sla.standing;

import static io.rapport.sla.SlaClock.RESOLUTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.alone.AloneTest;
import io.rapport.kernel.RequestId;
import io.rapport.kernel.RequestType;
import io.rapport.kernel.Tier;
import io.rapport.sla.Cause;
import io.rapport.sla.NewRequests;
import io.rapport.sla.PromiseClocks;
import io.rapport.sla.Promises;
import io.rapport.sla.standing.PromiseHistory.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Four hours of a Monday, counted by hand: what came, lay, was missed and stood still in each. */
@AloneTest
class PromiseHistoryTest {

    /** Nobody else lives in this year. */
    private static final Instant TEN = Instant.parse("2031-01-13T10:00:00Z");

    @Autowired
    Promises promises;

    @Autowired
    PromiseClocks clocks;

    @Autowired
    PromiseHistory history;

    @Test
    void each_stretch_has_what_happened_in_it() {
        var before = history.until(TEN, Duration.ofHours(1), 1).get(0).backlog();
        var first = comes(5);
        var second = comes(70);
        comes(75);
        clocks.met(first, RESOLUTION, at(130));
        clocks.stopped(second, "withdrawn", at(139));
        var late = comes(0);
        clocks.paused(late, "customer-wish", at(20));
        promises.check(comes(30), at(30).plus(Duration.ofDays(40)));

        var hours = history.until(at(240), Duration.ofHours(1), 4);

        assertThat(hours).extracting(Stretch::from).containsExactly(TEN, at(60), at(120), at(180));
        assertThat(hours).extracting(Stretch::arrived).containsExactly(3L, 2L, 0L, 0L);
        assertThat(hours)
                .extracting(stretch -> stretch.backlog() - before)
                .as("three came, two came, one was solved and one withdrawn")
                .containsExactly(3L, 5L, 3L, 3L);
        assertThat(hours).extracting(Stretch::paused).containsExactly(1L, 0L, 0L, 0L);
        assertThat(hours).extracting(Stretch::missed).containsExactly(0L, 0L, 0L, 0L);
        var later = history.until(at(60).plus(Duration.ofDays(40)), Duration.ofHours(1), 1);
        assertThat(later).extracting(Stretch::missed).as("answer and solution").isEqualTo(List.of(2L));
    }

    @Test
    void more_than_can_be_drawn_is_not_asked() {
        assertThatThrownBy(() -> history.until(TEN, Duration.ofHours(1), 401)).hasMessageContaining("1 to 400");
    }

    private RequestId comes(int minute) {
        var request = NewRequests.next();
        var terms = new Promises.Terms(new Tier("gold"), new RequestType("technical-incident"), "office");
        promises.make(request, terms, at(minute), Cause.TIER, at(minute));
        return request;
    }

    private static Instant at(int minutes) {
        return TEN.plus(Duration.ofMinutes(minutes));
    }
}
