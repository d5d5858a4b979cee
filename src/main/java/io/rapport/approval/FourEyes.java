package io.rapport.approval;

import io.rapport.absence.Absences;
import io.rapport.kernel.Problem;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Who is no second pair of eyes: who asked, who has decided already, and who stands in for who asked. */
@Component
class FourEyes {

    private final Absences absences;
    private final Clock clock;

    FourEyes(Absences absences, Clock clock) {
        this.absences = absences;
        this.clock = clock;
    }

    void check(ApprovalId id, ApprovalRecord approval, String person) {
        VerdictRules.checkPerson(id, approval, person);
        checkPair(id, approval, person);
    }

    /** Who stands in for somebody acts for them: the two are one pair of eyes, now, and when the wish was written. */
    void checkPair(ApprovalId id, ApprovalRecord approval, String person) {
        if (!approval.standing().isSettled()
                && (absences.areOnePair(approval.askedBy(), person, approval.askedAt())
                        || absences.areOnePair(approval.askedBy(), person, clock.instant()))) {
            throw new Refusals.OnePairOfEyes(id, person, approval.askedBy());
        }
    }

    boolean couldDecide(ApprovalId id, ApprovalRecord approval, String person) {
        try {
            check(id, approval, person);
            return true;
        } catch (Problem no) {
            return false;
        }
    }
}
