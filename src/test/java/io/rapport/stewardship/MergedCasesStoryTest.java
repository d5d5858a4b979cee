package io.rapport.stewardship;

import static io.rapport.Person.LEA;
import static io.rapport.stewardship.StewardDesk.name;
import static io.rapport.stewardship.StewardDesk.phone;
import static io.rapport.stewardship.process.StewardCaseModel.STEWARD_REASON;
import static io.rapport.stewardship.process.StewardCaseModel.STEWARD_VERDICT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.RapportTest;
import io.rapport.customer.identity.Members;
import io.rapport.customer.identity.Merges;
import io.rapport.customer.identity.NewMerge;
import io.rapport.customer.lookalikes.Lookalike;
import io.rapport.customer.matching.Verdict;
import io.rapport.kernel.CustomerId;
import io.rapport.stewardship.Refusals.AlreadySettled;
import io.rapport.stewardship.Refusals.CalledTwoPeople;
import io.rapport.stewardship.Refusals.NothingToUndo;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Merges by a steward, by table and by hand, and how the cases stand to them. */
@RapportTest
class MergedCasesStoryTest {

    @Autowired
    StewardDesk desk;

    @Autowired
    StewardCases cases;

    @Autowired
    PairVerdicts table;

    @Autowired
    Members members;

    @Autowired
    Merges merges;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void beyond_doubt_two_are_merged_without_a_person_and_can_be_parted_for_good() {
        var name = name();
        var email = UUID.randomUUID() + "@example.org";
        var one = desk.person(name, "email", email, "birth-date", "1980-03-09");
        var other = desk.person(name, "email", email.toUpperCase(), "birth-date", "1980-03-09");

        desk.lookAt(one, other);

        var merged = desk.caseOf(one, other);
        assertThat(merged.state()).isEqualTo(CaseState.SAME);
        assertThat(merged.settledBy()).isEqualTo("pair-verdict");
        assertThat(merged.answer().rule()).isEqualTo("beyond-doubt");
        assertThat(desk.isRunning(merged)).isFalse();
        assertThat(members.survivor(other)).isEqualTo(one);

        assertThat(cases.undo(merged.id(), "lea").undoneBy()).isEqualTo("lea");
        desk.observe(other, "phone", phone());
        desk.lookAt(other, one);

        assertThat(members.areOne(one, other)).isFalse();
        assertThat(desk.casesOf(one, other)).hasSize(1);
    }

    @Test
    void without_the_date_of_birth_a_steward_is_asked_however_sure_the_score() {
        var name = name();
        var email = UUID.randomUUID() + "@example.org";
        var one = desk.person(name, "email", email);
        var other = desk.person(name, "email", email);
        desk.lookAt(one, other);

        var asked = desk.caseOf(one, other);
        assertThat(asked.isOpen()).isTrue();
        assertThat(asked.answer().rule()).isEqualTo("very-likely");
        assertThat(asked.because()).isEqualTo("same given name, family name, e-mail");
    }

    @Test
    void twins_and_strangers_of_one_name_are_not_one_person() {
        assertThat(table.of(found(Verdict.NO), false).action()).isEqualTo("leave");
        var family = name().split(" ")[1];
        var phone = phone();
        var one = desk.person("Lena " + family, "phone", phone, "birth-date", "1990-05-01");
        var other = desk.person("Lina " + family, "phone", phone, "birth-date", "1990-05-01");
        desk.lookAt(one, other);

        assertThat(desk.casesOf(one, other)).allMatch(StewardCase::isOpen);
        assertThat(members.areOne(one, other)).isFalse();
    }

    @Test
    void of_three_who_look_alike_no_question_is_asked_twice() {
        var name = name();
        var phone = phone();
        var a = desk.person(name, "phone", phone);
        var b = desk.person(name, "phone", phone);
        var c = desk.person(name, "phone", phone);
        desk.lookAt(a, b, c);
        var ab = desk.caseOf(a, b);
        var bc = desk.caseOf(b, c);
        var ac = desk.caseOf(a, c);

        desk.answered(LEA, ab, STEWARD_VERDICT.with("same"), STEWARD_REASON.with("One passport."));

        // A and C, or B and C: one of the two questions is enough now
        assertThat(cases.get(ac.id()).isOpen()).isTrue();
        assertThat(cases.get(bc.id()).state()).isEqualTo(CaseState.SETTLED_ELSEWHERE);
        assertThat(desk.isRunning(bc)).isFalse();

        desk.answered(LEA, ac, STEWARD_VERDICT.with("same"), STEWARD_REASON.with("The same passport again."));
        assertThat(members.of(c)).containsExactly(a, b, c);
        assertThatThrownBy(() -> cases.answer(bc.id(), new Answer.Different("lea", "Two.")))
                .isInstanceOf(AlreadySettled.class)
                .hasMessageContaining("settled elsewhere");
    }

    @Test
    void merged_by_hand_meanwhile_the_case_ends_by_itself() {
        var asked = twins();

        merges.merge(new NewMerge(asked.other(), asked.one(), "I know her.", "max"));

        assertThat(cases.get(asked.id()).state()).isEqualTo(CaseState.SETTLED_ELSEWHERE);
        assertThat(desk.isRunning(asked)).isFalse();
        assertThatThrownBy(() -> cases.undo(asked.id(), "lea"))
                .isInstanceOf(NothingToUndo.class)
                .hasMessageContaining("/merges");
    }

    @Test
    void two_who_were_called_two_people_do_not_become_one_by_way_of_a_third() {
        var name = name();
        var phone = phone();
        var a = desk.person(name, "phone", phone);
        var b = desk.person(name, "phone", phone);
        var c = desk.person(name, "phone", phone);
        desk.lookAt(a, b, c);
        desk.answered(LEA, desk.caseOf(a, b), STEWARD_VERDICT.with("different"), STEWARD_REASON.with("Two passports."));
        desk.answered(LEA, desk.caseOf(a, c), STEWARD_VERDICT.with("same"), STEWARD_REASON.with("One passport."));
        var asked = desk.caseOf(b, c);

        assertThatThrownBy(() -> desk.answered(
                        LEA, asked, STEWARD_VERDICT.with("same"), STEWARD_REASON.with("They look alike.")))
                .isInstanceOf(CalledTwoPeople.class)
                .hasMessageContaining("lea called those two different people (%s)"
                        .formatted(desk.caseOf(a, b).id()));

        assertThat(desk.tasks(asked)).hasSize(1);
        assertThat(cases.get(asked.id()).isOpen()).isTrue();
        assertThat(cases.get(asked.id()).reason()).isNull();
        assertThat(members.areOne(b, c)).isFalse();
    }

    @Test
    void an_answer_needs_a_reason_and_what_is_cut_off_never_was() {
        var asked = twins();
        assertThatThrownBy(() -> desk.answered(LEA, asked, STEWARD_VERDICT.with("same")))
                .hasMessageContaining("Say why");
        transaction.executeWithoutResult(status -> {
            cases.answer(asked.id(), new Answer.Same("lea", "One passport."));
            status.setRollbackOnly();
        });

        assertThat(cases.get(asked.id()).isOpen()).isTrue();
        assertThat(members.areOne(asked.one(), asked.other())).isFalse();
        var same = new Answer.Same("lea", "One passport.");
        assertThat(cases.answer(asked.id(), same)).isEqualTo(cases.answer(asked.id(), same));
    }

    private StewardCase twins() {
        var name = name();
        var phone = phone();
        var one = desk.person(name, "phone", phone);
        var other = desk.person(name, "phone", phone);
        desk.lookAt(one, other);
        return desk.caseOf(one, other);
    }

    private static Lookalike found(Verdict verdict) {
        return new Lookalike(new CustomerId("C-1"), 0.1, verdict, 0);
    }
}
