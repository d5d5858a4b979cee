package io.rapport.intake.early;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.Journeys;
import io.rapport.RapportTest;
import io.rapport.customer.erasure.ErasureReason;
import io.rapport.customer.erasure.Erasures;
import io.rapport.intake.About;
import io.rapport.intake.Event;
import io.rapport.intake.Intake;
import io.rapport.intake.KnownAs;
import io.rapport.intake.Messages;
import io.rapport.intake.Receipt;
import io.rapport.intake.Submission;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.FieldProblem;
import io.rapport.kernel.RequestId;
import io.rapport.request.Requests;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An event that came before its request, and a customer who is erased: what turns out to be theirs does not stay. */
@RapportTest
class EarlyAndErasedTest {

    @Autowired
    Intake intake;

    @Autowired
    Requests requests;

    @Autowired
    EarlyEvents early;

    @Autowired
    Lookout lookout;

    @Autowired
    Erasures erasures;

    @Autowired
    Journeys journeys;

    @Autowired
    JdbcClient jdbc;

    private final String source = "s-" + UUID.randomUUID();
    private final String theirs = Messages.fresh();

    @Test
    void what_is_about_a_request_of_somebody_erased_is_not_kept() {
        erased(submitted());

        assertThatThrownBy(() -> intake.take(replied("Hello?")))
                .isInstanceOf(FieldProblem.class)
                .hasMessageContaining("no request with this externalId");
        assertThat(early.waiting()).noneMatch(each -> each.source().equals(source));
    }

    /** The server was killed between the two: the request has come, and what waits for it is not done yet. */
    @Test
    void what_is_not_done_yet_goes_with_the_customer_and_its_repeat_brings_nobody_back() {
        var event = replied("Hello?");
        var waits = intake.take(event);
        var came = cutOff();

        assertThat(erased(came)).isEqualTo(came.customer());

        assertThat(early.waiting()).noneMatch(each -> each.source().equals(source));
        lookout.look();
        var repeat = intake.take(event);
        assertThat(repeat.customer()).isEqualTo(came.customer());
        assertThat(repeat.request()).isEqualTo(came.request());
        assertThat(repeat.receivedAt()).isEqualTo(waits.receivedAt());
    }

    /** As after {@code kill -9}: the next look does what the first could not. */
    @Test
    void what_was_cut_off_is_done_at_the_next_look() {
        var event = replied("Hello?");
        intake.take(event);
        var came = cutOff();

        lookout.look();

        assertThat(intake.take(event).request()).isEqualTo(came.request());
        assertThat(early.waiting()).noneMatch(each -> each.source().equals(source));
    }

    /** Takes the request while the event is out of sight, and puts the event back. */
    private Receipt cutOff() {
        hide(source, source + "-hidden");
        var came = submitted();
        hide(source + "-hidden", source);
        assertThat(early.waiting()).anyMatch(each -> each.source().equals(source));
        return came;
    }

    private void hide(String from, String to) {
        jdbc.sql("update intake_early set source = :to where source = :from")
                .param("to", to)
                .param("from", from)
                .update();
    }

    private Receipt submitted() {
        var submission = new Submission(
                theirs, new KnownAs("crm", theirs, "Ida Example"), "billing-question", "email", null, "Hm.", null);
        return intake.submit(source, submission);
    }

    private Event replied(String text) {
        return new Event(source, Messages.fresh(), null, new About.Replied(theirs, null, text));
    }

    private CustomerId erased(Receipt came) {
        RequestId request = Objects.requireNonNull(came.request());
        journeys.follow(request);
        requests.withdraw(request);
        journeys.follow(request);
        var customer = Objects.requireNonNull(came.customer());
        return erasures.erase(customer, "paul", ErasureReason.CONSENT_WITHDRAWN).customer();
    }
}
