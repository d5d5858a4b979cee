package io.rapport.approval;

import io.rapport.customer.vault.Vault;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.Money;
import io.rapport.kernel.RequestId;
import io.rapport.kernel.Tier;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An approval as the register shows it: what people wrote is opened, or was erased with the customer. */
@Component
class ShownApproval {

    /** Long enough to stand where a reason must be. */
    static final String ERASED = "(erased with the customer)";

    private final Vault vault;

    ShownApproval(Vault vault) {
        this.vault = vault;
    }

    String sealed(CustomerId customer, String words) {
        return vault.seal(customer, words);
    }

    private String opened(CustomerId customer, String sealed) {
        return sealed.isEmpty() ? ERASED : vault.open(customer, sealed).orElse(ERASED);
    }

    Approval of(ApprovalRecord row) {
        var customer = new CustomerId(row.customerId());
        var wish = new ExceptionWish(
                customer,
                new RequestId(row.requestId()),
                ExceptionWish.Kind.of(row.kind()),
                new Money(row.amount(), Currency.getInstance(row.currency())),
                new Tier(row.tier()),
                row.askedBy(),
                opened(customer, row.reasonText()),
                row.untilAt());
        var said = row.decisions().stream()
                .map(d -> new Approval.Decision(
                        d.decidedBy(),
                        d.verdict(),
                        d.rationaleText() == null ? null : opened(customer, d.rationaleText()),
                        d.decidedAt()))
                .toList();
        return new Approval(
                new ApprovalId(row.id()),
                wish,
                row.askedAt(),
                row.cumulative(),
                routeOf(row),
                row.standing(),
                row.settledAt(),
                said);
    }

    private static Approval.@Nullable Route routeOf(ApprovalRecord row) {
        if (row.approvers() == null
                || row.routeReason() == null
                || row.routeRule() == null
                || row.routeVersion() == null) {
            return null;
        }
        return new Approval.Route(
                Approvers.of(row.approvers()), row.routeReason(), row.routeRule(), row.routeVersion());
    }
}
