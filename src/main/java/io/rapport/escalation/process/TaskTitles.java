package io.rapport.escalation.process;

import io.rapport.access.HouseTime;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What the tasks at which a pack is read are called, so that a list of them can be told apart: ids, codes and times. */
@Component("escalationTaskTitles")
class TaskTitles {

    private final HouseTime time;

    TaskTitles(HouseTime time) {
        this.time = time;
    }

    /** For example {@code Escalation R-100001, level 2: promise missed — gold, answer by Mon 2 Mar 12:00}. */
    String title(DelegateTask task, Optional<Instant> by) {
        var about = TakeOver.REQUEST_ID.findIn(task).map(" "::concat).orElse("");
        var tier = TakeOver.TIER.findIn(task).map(" — "::concat).orElse("");
        var until = by.map(at -> time.as("EEE d MMM HH:mm").format(at));
        return switch (task.getTaskDefinitionKey()) {
            case TakeOver.TAKE_OVER_WORK ->
                "Take over" + about + tier + until.map(", by "::concat).orElse("");
            case EscalationWords.ACKNOWLEDGE_ESCALATION ->
                "Escalation" + about + level(task) + tier
                        + until.map(", answer by "::concat).orElse("");
            default -> "Help as owner" + about + level(task) + tier;
        };
    }

    /** What it is about and what follows, in a sentence or two. */
    String words(DelegateTask task) {
        return switch (task.getTaskDefinitionKey()) {
            case TakeOver.TAKE_OVER_WORK ->
                "Read the pack and say that you have it. Without an answer in time a lead is asked.";
            case EscalationWords.ACKNOWLEDGE_ESCALATION ->
                "%s is at level %d because %s. The time is that of your answer, not of the customer’s promise; without one the next is asked."
                        .formatted(
                                EscalationWords.ESCALATION_ID.in(task),
                                EscalationWords.ESCALATION_LEVEL.in(task),
                                because(task));
            default ->
                "%s is with you at level %d because %s. The team goes on working meanwhile."
                        .formatted(
                                EscalationWords.ESCALATION_ID.in(task),
                                EscalationWords.ESCALATION_LEVEL.in(task),
                                because(task));
        };
    }

    private static String level(DelegateTask task) {
        return ", level %d: %s".formatted(EscalationWords.ESCALATION_LEVEL.in(task), reason(task));
    }

    private static String reason(DelegateTask task) {
        return switch (EscalationWords.ESCALATION_REASON.in(task)) {
            case "missed" -> "promise missed";
            case "at-risk" -> "promise at risk";
            case "customer" -> "the customer asks";
            default -> "a colleague asks";
        };
    }

    private static String because(DelegateTask task) {
        return switch (EscalationWords.ESCALATION_REASON.in(task)) {
            case "missed" -> "a promise was missed";
            case "at-risk" -> "a promise is at risk";
            case "customer" -> "the customer asks for more attention";
            default -> "a colleague asks for help";
        };
    }
}
