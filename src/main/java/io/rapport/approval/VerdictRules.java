package io.rapport.approval;

import io.rapport.kernel.SaysSomething;
import java.util.List;

/** Who may decide: four eyes are two persons, and neither is the one who asked. */
final class VerdictRules {

    private VerdictRules() {}

    static void check(ApprovalId id, ApprovalRecord approval, Approvers approvers, Verdict verdict) {
        var by = verdict.by();
        checkNotOwn(id, approval, by.id());
        if (approvers.groups().stream().noneMatch(by.groups()::contains)) {
            throw new Refusals.NotEntitled(id, by.id(), approvers);
        }
        if (verdict instanceof Verdict.Declined declined
                && (declined.rationale() == null || !SaysSomething.is(declined.rationale()))) {
            throw new Refusals.ReasonMissing(id);
        }
        checkAgain(id, approval, verdict);
    }

    /** What is known about the person before there is a verdict. */
    static void checkPerson(ApprovalId id, ApprovalRecord approval, String person) {
        checkNotOwn(id, approval, person);
        if (!approval.standing().isSettled() && hasDecided(approval.decisions(), person)) {
            throw new Refusals.SecondPersonNeeded(id, person);
        }
    }

    private static void checkNotOwn(ApprovalId id, ApprovalRecord approval, String person) {
        if (person.equals(approval.askedBy())) {
            throw new Refusals.OwnWish(id, person);
        }
    }

    private static void checkAgain(ApprovalId id, ApprovalRecord approval, Verdict verdict) {
        var granted = verdict instanceof Verdict.Granted;
        if (approval.standing().isSettled()) {
            if (granted != (approval.standing() == Standing.GRANTED)
                    || !hasDecided(approval.decisions(), verdict.by().id())) {
                throw new Refusals.AlreadySettled(id, approval.standing());
            }
        } else if (hasDecided(approval.decisions(), verdict.by().id())) {
            throw new Refusals.SecondPersonNeeded(id, verdict.by().id());
        }
    }

    private static boolean hasDecided(List<ApprovalRecord.DecisionRow> said, String person) {
        return said.stream().anyMatch(row -> row.decidedBy().equals(person));
    }
}
