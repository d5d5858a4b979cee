package io.rapport.escalation;

import static io.rapport.escalation.process.EscalationWords.ACKNOWLEDGE_ESCALATION;
import static io.rapport.request.work.WorkRequest.WORK_ON_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.capacity.risk.PromiseAtRisk;
import io.rapport.sla.PromiseClocks;
import io.rapport.sla.SlaClock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** At three in the morning a manager is called for what goes on at night, and for nothing that waits for the office. */
@RapportTest
class EscalationAtNightStoryTest extends EscalationStories {

    private static final Instant TUESDAY_3 = after(17);
    private static final Instant TUESDAY_9 = after(23);

    @Autowired
    PromiseClocks running;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void for_a_clock_that_stands_still_until_the_office_opens_nobody_is_called() {
        platinumAsks("complaint");

        isAtRisk();

        isOfferedTo("leads");
        var asked = escalation().levels().get(0);
        assertThat(asked.rule()).isEqualTo("first-close-clock-stands-out-of-hours");
        assertThat(asked.acknowledgeBy()).isAfterOrEqualTo(TUESDAY_9.minusSeconds(3600));
    }

    @Test
    void for_a_clock_that_counts_day_and_night_a_manager_is_called() {
        platinumAsks("technical-incident");

        isAtRisk();

        isOfferedTo("managers");
        var asked = escalation().levels().get(0);
        assertThat(asked.rule()).isEqualTo("first-close-out-of-hours");
        assertThat(asked.acknowledgeBy()).isEqualTo(TUESDAY_3.plusSeconds(1800));
    }

    @Test
    void a_clock_that_was_paused_counts_neither_by_day_nor_by_night() {
        platinumAsks("technical-incident");
        running.paused(request, "customer", TUESDAY_3);

        isAtRisk();

        assertThat(escalation().levels().get(0).rule()).isEqualTo("first-close-clock-stands-out-of-hours");
    }

    @Test
    void who_asks_at_night_is_answered_by_a_manager() {
        platinumAsks("complaint");

        asked();

        isOfferedTo("managers");
        assertThat(escalation().levels().get(0).rule()).isEqualTo("first-close-asked-out-of-hours");
    }

    private void platinumAsks(String type) {
        request = desk.request(desk.platinum(), type);
        journey = journeys.follow(request).waitsAt(WORK_ON_REQUEST);
        clock.moveTo(TUESDAY_3);
    }

    private void isAtRisk() {
        var due = promises.of(request).resolution().dueAt();
        transaction.executeWithoutResult(
                status -> events.publishEvent(new PromiseAtRisk(request, SlaClock.RESOLUTION, 1, due, TUESDAY_3)));
        journey.settled().waitsAt(WORK_ON_REQUEST, ACKNOWLEDGE_ESCALATION);
    }
}
