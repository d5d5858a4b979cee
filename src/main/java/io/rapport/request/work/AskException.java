package io.rapport.request.work;

import static io.rapport.approval.process.ExceptionApproval.APPROVAL_ID;
import static io.rapport.approval.process.ExceptionApproval.EXCEPTION_AMOUNT;
import static io.rapport.approval.process.ExceptionApproval.EXCEPTION_KIND;
import static io.rapport.request.process.ServiceRequest.NOTE;
import static io.rapport.request.process.ServiceRequest.requestOn;
import static io.rapport.request.work.WorkRequest.EXCEPTION_UNTIL;

import io.rapport.kernel.Money;
import io.rapport.request.RequestDecisions;
import java.math.BigDecimal;
import java.util.Currency;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code ask-exception}: writes the wish down; the next step finds out who decides. */
@Component
class AskException implements JavaDelegate {

    private final RequestDecisions decisions;

    AskException(RequestDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution token) {
        var wanted = new RequestDecisions.Wanted(
                EXCEPTION_KIND.in(token), amountOn(token), NOTE.take(token), EXCEPTION_UNTIL.take(token));
        var approval = decisions.askException(requestOn(token), wanted);
        APPROVAL_ID.put(token, approval.value());
        WorkRequest.forgetForm(token);
    }

    private static Money amountOn(DelegateExecution token) {
        return new Money(BigDecimal.valueOf(EXCEPTION_AMOUNT.in(token)), Currency.getInstance("EUR"));
    }
}
