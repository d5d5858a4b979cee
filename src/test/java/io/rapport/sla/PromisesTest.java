package io.rapport.sla;

import static io.rapport.sla.SlaClock.HAND_OVER;
import static io.rapport.sla.SlaClock.RESOLUTION;
import static io.rapport.sla.SlaClock.RESPONSE;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.kernel.RequestId;
import io.rapport.kernel.RequestType;
import io.rapport.kernel.Tier;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@RapportTest
class PromisesTest {

    private static final Tier GOLD = new Tier("gold");
    private static final RequestType INCIDENT = new RequestType("technical-incident");
    private static final RequestType UNCLASSIFIED = new RequestType("unclassified");

    /** A Friday, 16:30 in Berlin, before Whit Monday. */
    private static final Instant FRIDAY = Instant.parse("2026-05-22T14:30:00Z");

    /** Two hours of business time later: 1:30 on Friday, 0:30 on Tuesday. */
    private static final Instant RESPONSE_DUE = Instant.parse("2026-05-26T06:30:00Z");

    @Autowired
    Promises promises;

    @Autowired
    PromiseClocks clocks;

    @Test
    void a_promise_says_until_when_and_why() {
        var request = NewRequests.next();

        var promise = make(request, GOLD, INCIDENT, FRIDAY);

        assertThat(promise.response()).isEqualTo(running(RESPONSE, FRIDAY, RESPONSE_DUE));
        assertThat(promise.resolution().dueAt()).as("1:30, 10:00, 4:30").isEqualTo("2026-05-27T10:30:00Z");
        assertThat(promise.calendar()).isEqualTo("office");
        assertThat(promise.rule()).isEqualTo("gold-technical-incident");
        assertThat(promise.version()).isPositive();
        assertThat(promise.reason()).contains("gold customer");
        assertThat(promise.confirmWithin()).isEqualTo(Duration.ofDays(5));
        assertThat(promise.reopenWithin()).isEqualTo(Duration.ofDays(30));
        assertThat(promises.of(request)).isEqualTo(promise);
    }

    @Test
    void made_again_it_aims_at_the_new_target_from_the_first_start() {
        var request = NewRequests.next();
        make(request, GOLD, UNCLASSIFIED, FRIDAY);

        var promise = make(request, GOLD, INCIDENT, FRIDAY.plus(Duration.ofHours(1)));

        assertThat(promise.response()).isEqualTo(running(RESPONSE, FRIDAY, RESPONSE_DUE));
        assertThat(promise.requestType()).isEqualTo(INCIDENT);
        assertThat(promise.rule()).isEqualTo("gold-technical-incident");
        assertThat(make(request, GOLD, INCIDENT, FRIDAY)).as("a retry").isEqualTo(promise);
    }

    @Test
    void what_was_met_already_is_not_judged_by_later_terms() {
        var request = NewRequests.next();
        make(request, GOLD, INCIDENT, FRIDAY);
        clocks.met(request, RESPONSE, RESPONSE_DUE.minusSeconds(1));

        var stricter = make(request, new Tier("platinum"), INCIDENT, FRIDAY);

        assertThat(stricter.response().dueAt()).isEqualTo(RESPONSE_DUE);
        assertThat(stricter.response().missed()).isFalse();
        assertThat(stricter.resolution().dueAt()).isEqualTo(FRIDAY.plus(Duration.ofHours(8)));
    }

    @Test
    void the_first_response_counts_and_the_last_resolution() {
        var request = NewRequests.next();
        make(request, GOLD, INCIDENT, FRIDAY);
        var early = FRIDAY.plusSeconds(60);
        var late = FRIDAY.plusSeconds(120);

        clocks.met(request, RESPONSE, early);
        clocks.met(request, RESPONSE, late);
        clocks.met(request, RESOLUTION, late);
        clocks.met(request, RESOLUTION, early);

        assertThat(promises.of(request).response().metAt()).isEqualTo(early);
        assertThat(promises.of(request).resolution().metAt()).isEqualTo(late);
    }

    @Test
    void met_exactly_when_due_is_in_time_even_when_the_check_came_first() {
        var request = NewRequests.next();
        make(request, GOLD, INCIDENT, FRIDAY);

        assertThat(promises.check(request, RESPONSE_DUE).clocks()).containsExactly(RESPONSE);
        clocks.met(request, RESPONSE, RESPONSE_DUE);

        assertThat(promises.of(request).response().missed()).isFalse();
    }

    @Test
    void met_too_late_is_missed_even_when_nobody_checked() {
        var request = NewRequests.next();
        make(request, GOLD, INCIDENT, FRIDAY);

        clocks.met(request, RESPONSE, RESPONSE_DUE.plusMillis(1));

        assertThat(promises.of(request).response().missed()).isTrue();
        assertThat(promises.of(request).resolution().missed()).isFalse();
    }

    @Test
    void a_missed_clock_is_told_once() {
        var request = NewRequests.next();
        make(request, GOLD, INCIDENT, FRIDAY);
        var muchLater = FRIDAY.plus(Duration.ofDays(10));

        assertThat(promises.check(request, RESPONSE_DUE.minusMillis(1)).any()).isFalse();
        assertThat(promises.check(request, RESPONSE_DUE).codes()).isEqualTo("response");
        assertThat(promises.check(request, muchLater).codes()).isEqualTo("resolution");
        assertThat(promises.check(request, muchLater).any()).isFalse();
        assertThat(promises.of(request).resolution().missed()).isTrue();
    }

    @Test
    void a_more_generous_target_takes_a_miss_back_and_the_new_one_can_be_missed_again() {
        var request = NewRequests.next();
        make(request, GOLD, INCIDENT, FRIDAY);
        promises.check(request, RESPONSE_DUE);

        var promise = make(request, new Tier("standard"), INCIDENT, FRIDAY);

        assertThat(promise.response().missed()).isFalse();
        assertThat(promises.check(request, promise.response().dueAt()).clocks()).containsExactly(RESPONSE);
    }

    @Test
    void reopened_the_resolution_runs_on_from_where_it_stood_and_the_customers_time_to_look_is_not_counted() {
        var request = NewRequests.next();
        var due = make(request, GOLD, INCIDENT, FRIDAY).resolution().dueAt();
        clocks.met(request, RESOLUTION, FRIDAY.plusSeconds(3600));

        // Tuesday 09:30 in Berlin; until Friday 18:00 it would have been half an hour more, and 1:30 on Tuesday
        clocks.reopened(request, Instant.parse("2026-05-26T07:30:00Z"));

        assertThat(promises.of(request).resolution().dueAt())
                .as("two hours of business time later")
                .isEqualTo(due.plus(Duration.ofHours(2)));
        assertThat(promises.of(request).resolution().isRunning()).isTrue();
        assertThat(promises.check(request, due.plus(Duration.ofHours(2))).clocks())
                .contains(RESOLUTION);
    }

    @Test
    void on_other_terms_what_is_agreed_among_ourselves_follows_in_the_hours_of_its_team() {
        var request = NewRequests.next();
        make(request, GOLD, INCIDENT, FRIDAY);
        clocks.start(request, HAND_OVER, "new-york", FRIDAY);
        assertThat(due(request)).as("1:30, and 2:30 after lunch").isEqualTo("2026-05-22T19:30:00Z");

        make(request, new Tier("silver"), INCIDENT, FRIDAY);
        assertThat(due(request)).as("1:30, 4:00, and 0:30 on Tuesday").isEqualTo("2026-05-26T13:30:00Z");

        clocks.met(request, HAND_OVER, FRIDAY.plusSeconds(60));
        make(request, GOLD, INCIDENT, FRIDAY);
        assertThat(due(request)).as("met, it is not judged by later terms").isEqualTo("2026-05-26T13:30:00Z");
    }

    private Instant due(RequestId request) {
        return promises.of(request).clock(HAND_OVER).orElseThrow().dueAt();
    }

    /** In Berlin both are 02:45; a database or driver that keeps local time could not tell them apart. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-10-25T00:45:00Z", "2026-10-25T01:45:00Z"})
    void a_due_time_in_the_hour_that_comes_twice_comes_back_from_the_database_unchanged(Instant due) {
        var request = NewRequests.next();

        make(request, GOLD, new RequestType("major-incident"), due.minus(Duration.ofMinutes(15)));

        assertThat(promises.of(request).response().dueAt()).isEqualTo(due);
    }

    private Promise make(RequestId request, Tier tier, RequestType type, Instant start) {
        return promises.make(request, new Promises.Terms(tier, type, "office"), start, Cause.TRIAGE, FRIDAY);
    }

    private static ClockState running(SlaClock clock, Instant start, Instant due) {
        return new ClockState(clock, 1, start, due, null, null, null, null, false);
    }
}
