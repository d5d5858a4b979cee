package io.rapport.stewardship;

import static io.rapport.Person.LEA;
import static io.rapport.stewardship.StewardDesk.name;
import static io.rapport.stewardship.StewardDesk.phone;
import static io.rapport.stewardship.process.StewardCaseModel.STEWARD_REASON;
import static io.rapport.stewardship.process.StewardCaseModel.STEWARD_VERDICT;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.customer.identity.Members;
import io.rapport.customer.identity.Merges;
import io.rapport.customer.identity.NewMerge;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A merge is taken back: what it had settled is asked again, and what it said is not. */
@RapportTest
class AskedAgainStoryTest {

    @Autowired
    StewardDesk desk;

    @Autowired
    StewardCases cases;

    @Autowired
    Members members;

    @Autowired
    Merges merges;

    @Test
    void a_question_that_a_merge_had_settled_is_asked_again_when_the_merge_is_taken_back() {
        var name = name();
        var phone = phone();
        var a = desk.person(name, "phone", phone);
        var b = desk.person(name, "phone", phone);
        var c = desk.person(name, "phone", phone);
        desk.lookAt(a, b, c);
        var ab = desk.caseOf(a, b);
        var bc = desk.caseOf(b, c);
        desk.answered(LEA, ab, STEWARD_VERDICT.with("same"), STEWARD_REASON.with("One passport."));
        assertThat(cases.get(bc.id()).state()).isEqualTo(CaseState.SETTLED_ELSEWHERE);

        cases.undo(ab.id(), "lea");

        assertThat(cases.get(bc.id()).isOpen()).isTrue();
        assertThat(cases.get(bc.id()).settledAt()).isNull();
        desk.answered(LEA, bc, STEWARD_VERDICT.with("same"), STEWARD_REASON.with("These two are."));
        assertThat(members.areOne(b, c)).isTrue();
        assertThat(cases.get(ab.id()).isOpen())
                .as("what was taken back is not asked again")
                .isFalse();
    }

    @Test
    void merged_by_hand_and_taken_back_the_two_are_not_proposed_again() {
        var asked = twins();
        var merge = merges.merge(new NewMerge(asked.other(), asked.one(), "I know her.", "max"));

        merges.undo(asked.one(), merge.id(), "max");

        assertThat(cases.get(asked.id()).state()).isEqualTo(CaseState.SETTLED_ELSEWHERE);
        assertThat(desk.isRunning(asked)).isFalse();
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
