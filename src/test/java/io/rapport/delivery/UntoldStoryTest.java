package io.rapport.delivery;

import static io.rapport.intake.Messages.fresh;
import static io.rapport.request.Desk.MONDAY_10;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.RapportTest;
import io.rapport.customer.erasure.ErasureReason;
import io.rapport.customer.erasure.Erasures;
import io.rapport.engine.EngineClock;
import io.rapport.web.Receiver;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A recipient that does not answer. */
@RapportTest
class UntoldStoryTest {

    private static final int WAITS = 5;

    private final Receiver receiver = Receiver.ofAllStories();

    @Autowired
    OutboxDesk outbox;

    @Autowired
    Erasures erasures;

    @Autowired
    OldestUntold oldest;

    @Autowired
    EngineClock clock;

    @AfterEach
    void answersAgain() {
        receiver.answering(any -> 202);
    }

    @Test
    void who_does_not_answer_is_told_again_after_growing_waits_and_then_people_see_an_incident() {
        var id = fresh();
        var customer = outbox.knownAs(id);
        receiver.answering(any -> 503);
        erasures.erase(customer, "paul", ErasureReason.CONSENT_WITHDRAWN);
        var message = outbox.written(customer).get(0);

        var waits = new ArrayList<Duration>();
        for (int attempt = 0; attempt < WAITS; attempt++) {
            fails(message, id);
            waits.add(outbox.wait(message));
            assertThat(outbox.incidents(message)).isZero();
        }
        fails(message, id);

        assertThat(waits.stream().map(Duration::toMinutes)).containsExactly(1L, 10L, 60L, 360L, 1440L);
        assertThat(outbox.incidents(message)).isEqualTo(1);
        assertThat(oldest.seconds()).isPositive();
        receiver.answering(any -> 202);
        outbox.tryAgain(message);
        assertThat(receiver.arrived(id))
                .hasSize(WAITS + 2)
                .extracting(Receiver.Arrived::id)
                .containsOnly(message);
        assertThat(receiver.effects(id)).hasSize(1);
        assertThat(outbox.ended(message)).contains("recipient-told");
    }

    @Test
    void whoever_does_not_take_it_in_thirty_days_is_told_no_more_and_their_id_is_gone() {
        var id = fresh();
        var message = erasedAndNobodyAnswers(id);
        outbox.tellUntilIncident(message);
        var journey = outbox.instance(message);
        assertThat(Duration.between(MONDAY_10, outbox.end(message).getDuedate().toInstant()))
                .isEqualTo(Duration.ofDays(30));

        outbox.giveUp(message);

        assertThat(outbox.isThere(message)).isFalse();
        assertThat(outbox.ended(message)).contains("recipient-not-told").doesNotContain("recipient-told");
        assertThat(outbox.incidentsOf(journey)).isZero();
        assertThat(receiver.effects(id)).isEmpty();
    }

    @Test
    void who_deletes_the_journey_of_a_message_in_cockpit_deletes_the_message() {
        var message = erasedAndNobodyAnswers(fresh());

        outbox.deletedInCockpit(message);

        assertThat(outbox.isThere(message)).isFalse();
    }

    private String erasedAndNobodyAnswers(String id) {
        clock.moveTo(MONDAY_10);
        var customer = outbox.knownAs(id);
        receiver.answering(any -> 503);
        erasures.erase(customer, "paul", ErasureReason.CONSENT_WITHDRAWN);
        return outbox.written(customer).get(0);
    }

    private void fails(String message, String id) {
        assertThatThrownBy(() -> outbox.tell(message))
                .hasMessageContaining("it answered 503")
                .hasMessageNotContaining(id);
    }
}
