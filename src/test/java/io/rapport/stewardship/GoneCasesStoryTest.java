package io.rapport.stewardship;

import static io.rapport.Person.LEA;
import static io.rapport.request.Desk.MONDAY_10;
import static io.rapport.stewardship.StewardDesk.name;
import static io.rapport.stewardship.StewardDesk.phone;
import static io.rapport.stewardship.process.StewardCaseModel.LOOK_AGAIN_ON;
import static io.rapport.stewardship.process.StewardCaseModel.STEWARD_REASON;
import static io.rapport.stewardship.process.StewardCaseModel.STEWARD_VERDICT;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.customer.erasure.ErasureReason;
import io.rapport.customer.erasure.Erasures;
import io.rapport.engine.EngineClock;
import io.rapport.kernel.CustomerId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of a case when somebody is erased, and how long people wait. */
@RapportTest
class GoneCasesStoryTest {

    @Autowired
    StewardDesk desk;

    @Autowired
    StewardCases cases;

    @Autowired
    Erasures erasures;

    @Autowired
    EngineClock clock;

    @Autowired
    StewardQueue queue;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_case_ends_by_itself_when_one_of_the_two_is_erased() {
        var asked = twins();
        var waiting = twins();
        desk.answered(LEA, waiting, STEWARD_VERDICT.with("cannot-tell"), LOOK_AGAIN_ON.with("2026-03-09"));

        erasures.erase(asked.other(), "paul", ErasureReason.CONSENT_WITHDRAWN);
        erasures.erase(waiting.one(), "paul", ErasureReason.CONSENT_WITHDRAWN);

        assertThat(cases.get(asked.id()).state()).isEqualTo(CaseState.GONE);
        assertThat(desk.isRunning(asked)).isFalse();
        assertThat(desk.visited(asked)).contains("case-closed");
        assertThat(desk.isRunning(waiting)).isFalse();
        assertThat(keysOf(asked.other())).isZero();
        assertThat(keysOf(asked.one())).isPositive();
        desk.lookAt(asked.other());
        assertThat(keysOf(asked.other())).isZero();
    }

    @Test
    void the_words_of_an_answer_go_with_either_of_the_two() {
        var asked = twins();
        desk.answered(LEA, asked, STEWARD_VERDICT.with("different"), STEWARD_REASON.with("Two passports."));

        erasures.erase(asked.other(), "paul", ErasureReason.CONSENT_WITHDRAWN);

        assertThat(cases.get(asked.id()).reason()).isNull();
        assertThat(cases.get(asked.id()).state()).isEqualTo(CaseState.DIFFERENT);
    }

    @Test
    void the_oldest_open_question_is_measured() {
        twins();
        clock.moveTo(MONDAY_10.plusSeconds(3600));

        assertThat(queue.seconds()).isGreaterThanOrEqualTo(3600);
    }

    @Test
    void who_was_put_off_waits_from_that_day_on_and_not_before() {
        jdbc.sql("update steward_case set state = 'gone' where state = 'open'").update();
        var waiting = twins();
        desk.answered(LEA, waiting, STEWARD_VERDICT.with("cannot-tell"), LOOK_AGAIN_ON.with("2026-03-09"));
        clock.moveTo(MONDAY_10.plusSeconds(86_400));
        assertThat(queue.seconds()).as("nobody waits").isZero();

        desk.timePasses(waiting);
        clock.moveTo(clock.instant().plusSeconds(3600));

        assertThat(queue.seconds()).isEqualTo(3600);
    }

    private StewardCase twins() {
        var name = name();
        var phone = phone();
        var one = desk.person(name, "phone", phone);
        var other = desk.person(name, "phone", phone);
        desk.lookAt(one, other);
        return desk.caseOf(one, other);
    }

    private long keysOf(CustomerId customer) {
        return jdbc.sql("select count(*) from customer_lookalike_key where customer_id = :id")
                .param("id", customer.number())
                .query(Long.class)
                .single();
    }
}
