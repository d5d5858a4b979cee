package io.rapport.stewardship;

import static io.rapport.Person.LEA;
import static io.rapport.request.Desk.MONDAY_10;
import static io.rapport.stewardship.StewardDesk.name;
import static io.rapport.stewardship.StewardDesk.phone;
import static io.rapport.stewardship.process.StewardCaseModel.LOOK_AGAIN_ON;
import static io.rapport.stewardship.process.StewardCaseModel.STEWARD_REASON;
import static io.rapport.stewardship.process.StewardCaseModel.STEWARD_VERDICT;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.rapport.RapportTest;
import io.rapport.access.Role;
import io.rapport.customer.restriction.RestrictionGround;
import io.rapport.customer.restriction.Restrictions;
import io.rapport.engine.EngineClock;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import io.rapport.web.Web;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long customers wait for a steward, worked out by hand. */
@RapportTest
class StewardQueueTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired
    StewardDesk desk;

    @Autowired
    StewardCases cases;

    @Autowired
    StewardQueue queue;

    @Autowired
    Restrictions restrictions;

    @Autowired
    EngineClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MeterRegistry meters;

    @Autowired
    Web web;

    @BeforeEach
    void nobody_else_waits_or_was_answered() {
        jdbc.sql("update steward_case set state = 'gone'").update();
    }

    @Test
    void half_of_the_answers_took_five_hours_when_they_took_one_and_five_and_eleven() {
        var quick = twins();
        var putOff = twins();
        var restricted = twins();
        var open = twins();
        byTable();

        at(MONDAY_10.plus(HOUR));
        answered(quick);
        restrict(restricted.other());

        at(MONDAY_10.plus(HOUR.multipliedBy(2)));
        desk.answered(LEA, putOff, STEWARD_VERDICT.with("cannot-tell"), LOOK_AGAIN_ON.with("2026-03-09"));

        at(MONDAY_10.plus(HOUR.multipliedBy(73))); // rested for three days
        restrictions.lift(request(restricted.other()));
        at(MONDAY_10.plus(HOUR.multipliedBy(77)));
        answered(restricted);

        desk.timePasses(putOff);
        at(Instant.parse("2026-03-09T08:00:00Z")); // nine hours after midnight in Berlin
        answered(putOff);

        assertThat(queue.answered()).isEqualTo(new StewardQueue.Answered(3, HOUR.multipliedBy(5)));
        assertThat(meters.get("rapport.steward.cases.answer.median").gauge().value())
                .isEqualTo(5 * 3600);
        assertThat(queue.oldest()).contains(Duration.between(MONDAY_10, Instant.parse("2026-03-09T08:00:00Z")));
        assertThat(desk.tasks(open)).hasSize(1);
        assertThat(web.as(Role.AUDITORS).get("/customers/quality").body())
                .containsPattern("Answered in the last 90 days</dt>\\s*<dd>3</dd>")
                .containsPattern("Half of them within</dt>\\s*<dd>5 hours</dd>")
                .containsPattern("waits for</dt>\\s*<dd>6 days</dd>");
    }

    @Test
    void who_answers_before_the_day_has_not_let_anybody_wait_less_than_nothing() {
        var asked = twins();
        at(MONDAY_10.plus(HOUR));
        desk.answered(LEA, asked, STEWARD_VERDICT.with("cannot-tell"), LOOK_AGAIN_ON.with("2026-03-09"));
        at(MONDAY_10.plus(HOUR.multipliedBy(4)));

        cases.answer(asked.id(), new Answer.Different("lea", "Two passports."));

        assertThat(queue.answered()).isEqualTo(new StewardQueue.Answered(1, HOUR));
    }

    @Test
    void an_answer_counts_for_ninety_days_and_where_there_is_none_nothing_is_praised() {
        answered(twins());
        at(MONDAY_10.plus(Duration.ofDays(90)).minusSeconds(1));
        assertThat(queue.answered().answered()).isOne();

        at(MONDAY_10.plus(Duration.ofDays(90)));
        assertThat(queue.answered()).isEqualTo(new StewardQueue.Answered(0, null));
        assertThat(meters.get("rapport.steward.cases.answer.median").gauge().value())
                .isNaN();
        assertThat(queue.oldest()).isEmpty();
    }

    private void at(Instant time) {
        clock.moveTo(time);
    }

    private void answered(StewardCase asked) {
        desk.answered(LEA, asked, STEWARD_VERDICT.with("different"), STEWARD_REASON.with("Two passports."));
    }

    private void restrict(CustomerId customer) {
        restrictions.place(
                customer,
                "annual-value",
                RestrictionGround.OBJECTION_PENDING,
                request(customer),
                ZoneId.of("Europe/Berlin"),
                MONDAY_10.plus(Duration.ofDays(14)));
    }

    private static RequestId request(CustomerId customer) {
        return new RequestId("P-9" + customer.number());
    }

    /** Beyond doubt: merged at once, by no person. */
    private void byTable() {
        var name = name();
        var email = UUID.randomUUID() + "@example.org";
        var one = desk.person(name, "email", email, "birth-date", "1980-03-09");
        var other = desk.person(name, "email", email, "birth-date", "1980-03-09");
        desk.lookAt(one, other);
        assertThat(desk.caseOf(one, other).settledBy()).isEqualTo(StewardCases.BY_TABLE);
    }

    private StewardCase twins() {
        var name = name();
        var phone = phone();
        var one = desk.person(name, "phone", phone);
        var other = desk.person(name, "phone", phone);
        desk.lookAt(one, other);
        return desk.caseOf(one, other);
    }
}
