package io.rapport.intake.early;

import static io.rapport.request.Desk.MONDAY_10;
import static io.rapport.request.process.ServiceRequest.REQUEST_WITHDRAWN_END;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.rapport.Journeys;
import io.rapport.RapportTest;
import io.rapport.customer.Customers;
import io.rapport.customer.Interaction;
import io.rapport.engine.EngineClock;
import io.rapport.kernel.RequestId;
import io.rapport.request.Requests;
import io.rapport.web.Web;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What waited for its request in vain is dropped, and that is told without a word of it. */
@RapportTest
@ExtendWith(OutputCaptureExtension.class)
class EarlyDroppedTest {

    @Autowired
    Web web;

    @Autowired
    Requests requests;

    @Autowired
    Customers customers;

    @Autowired
    EarlyEvents early;

    @Autowired
    Lookout lookout;

    @Autowired
    Journeys journeys;

    @Autowired
    MeterRegistry meters;

    @Autowired
    EngineClock clock;

    private EarlySender crm;

    @BeforeEach
    void on_a_monday() {
        clock.moveTo(MONDAY_10);
        crm = EarlySender.of(web);
    }

    @Test
    void what_its_request_refuses_is_dropped_and_told_and_what_comes_after_it_is_done(CapturedOutput log) {
        var before = dropped("refused");
        crm.sends(crm.about("withdrawn", "2026-03-02T08:20:00Z", "Never mind."));
        var again = crm.about("withdrawn", "2026-03-02T08:21:00Z", "Never ever mind.");
        crm.sends(again);
        crm.sends(crm.about("replied", "2026-03-02T08:30:00Z", "It has settled itself."));
        var id = crm.submits();
        journeys.follow(id);
        lookout.look();
        journeys.follow(id).endsAt(REQUEST_WITHDRAWN_END);

        assertThat(dropped("refused")).isEqualTo(before + 1);
        assertThat(log)
                .contains(
                        crm.source() + " was dropped: its request had come and refused it (request/not-possible-now).")
                .doesNotContain("Never ever mind.");
        assertThat(said(id)).hasSize(3).noneMatch(words -> words.contains("Never ever mind."));
        assertThat(crm.sends(again).status()).as("as if it came now").isEqualTo(409);
    }

    @Test
    void an_event_whose_request_never_comes_is_dropped_after_a_week_and_told(CapturedOutput log) {
        var before = dropped("waited-too-long");
        var event = crm.about("replied", "2026-03-02T08:10:00Z", "Is anybody there?");
        crm.sends(event);

        clock.moveTo(MONDAY_10.plus(Duration.ofDays(7)));
        lookout.look();
        assertThat(crm.waiting(early)).isEqualTo(1);
        assertThat(meters.get("rapport.intake.early.oldest").gauge().value())
                .isGreaterThanOrEqualTo(Duration.ofDays(7).toSeconds());
        clock.moveTo(MONDAY_10.plus(Duration.ofDays(7)).plusSeconds(1));
        lookout.look();

        assertThat(crm.waiting(early)).isZero();
        assertThat(dropped("waited-too-long")).isGreaterThan(before);
        assertThat(log)
                .contains(crm.source()
                        + " was dropped: it has waited PT168H for its request. Look whether the source submits")
                .doesNotContain("Is anybody there?", crm.theirs());
        assertThat(crm.sends(event).body()).as("it may come again").contains("waitsUntil");
    }

    private double dropped(String why) {
        return meters.get("rapport.intake.early.dropped")
                .tag("why", why)
                .counter()
                .count();
    }

    private List<String> said(RequestId id) {
        return customers.timeline(requests.get(id).customer(), 10, null).items().stream()
                .map((Interaction said) -> said.at() + " " + said.text())
                .toList();
    }
}
