package io.rapport.privacy.process;

import io.rapport.engine.CurrentUser;
import io.rapport.kernel.Problem;
import io.rapport.privacy.PrivacyDecisions;
import io.rapport.privacy.PrivacyRequestId;
import io.rapport.privacy.PrivacyRequests;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Names each task so that the list can be read — "Decide: erase what we have — GDPR, due Mon 6 Apr" — sets the due date
 * that the law says, and keeps who decided a refusal from agreeing with it.
 */
@Component
class PrivacyTasks {

    private static final DateTimeFormatter DUE = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final Map<String, String> VERBS = Map.of(
            AnswerWords.CONFIRM_RECEIPT, "Confirm receipt",
            AnswerWords.CHECK_IDENTITY, "Check identity",
            AnswerWords.DECIDE_PRIVACY_REQUEST, "Decide",
            AnswerWords.CONFIRM_REFUSAL, "Agree with the refusal?",
            AnswerWords.SEND_PRIVACY_ANSWER, "Answer the customer",
            PrivacyRequestWords.HURRY_PRIVACY_REQUEST, "Due soon");

    private final PrivacyRequests requests;
    private final PrivacyDecisions decisions;
    private final CurrentUser person;

    PrivacyTasks(PrivacyRequests requests, PrivacyDecisions decisions, CurrentUser person) {
        this.requests = requests;
        this.decisions = decisions;
        this.person = person;
    }

    @EventListener(
            condition =
                    "#task.eventName == 'create' && #task.processDefinitionId.matches('(answer-)?privacy-request:.*')")
    void name(DelegateTask task) {
        var request = requests.get(requestOf(task));
        var isReceipt = task.getTaskDefinitionKey().equals(AnswerWords.CONFIRM_RECEIPT);
        Instant due = Optional.ofNullable(isReceipt ? request.confirmDue() : request.answerDue())
                .orElseThrow();
        task.setDueDate(Date.from(due));
        task.setName("%s: %s — %s, due %s"
                .formatted(
                        VERBS.getOrDefault(task.getTaskDefinitionKey(), "Do"),
                        request.kind().title().toLowerCase(Locale.ENGLISH),
                        String.valueOf(request.law()).toUpperCase(Locale.ROOT),
                        DUE.format(due.atZone(
                                ZoneId.of(Optional.ofNullable(request.zone()).orElse("UTC"))))));
    }

    /** Who decided the refusal neither takes the second look on, nor gives it to somebody. */
    @EventListener(
            condition =
                    "(#task.eventName == 'assignment' || #task.eventName == 'update') && #task.taskDefinitionKey == 'confirm-refusal'")
    void refuseWhoMayNot(DelegateTask task) {
        var id = requestOf(task);
        Stream.concat(person.findId().stream(), Stream.ofNullable(task.getAssignee()))
                .distinct()
                .forEach(each -> check(id, each));
    }

    /** The engine takes what a listener throws for an error of the model, except its own refusals. */
    private void check(PrivacyRequestId id, String who) {
        try {
            decisions.mayAgree(id, who);
        } catch (Problem refused) {
            throw new AuthorizationException(refused.getMessage());
        }
    }

    private static PrivacyRequestId requestOf(DelegateTask task) {
        return new PrivacyRequestId(task.getExecution().getProcessBusinessKey());
    }
}
