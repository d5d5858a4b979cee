package io.rapport.approval.web;

import io.rapport.approval.Approval;
import io.rapport.approval.ApprovalId;
import io.rapport.approval.Approvals;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.Page;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The exceptions that were asked for, with who decided, why and by which rule. */
@RestController
@RequestMapping("/api/approvals")
@Tag(name = "Exceptions")
class ApprovalController {

    private final Approvals approvals;

    ApprovalController(Approvals approvals) {
        this.approvals = approvals;
    }

    /** What a client sees. */
    record ApprovalView(
            String id,
            String customer,
            String request,
            String kind,
            BigDecimal amount,
            String currency,
            BigDecimal cumulative90Days,
            String tier,
            String reason,
            String askedBy,
            Instant askedAt,
            String standing,
            @Nullable Instant settledAt,
            @Nullable RouteView decidedBy,
            List<Approval.Decision> decisions) {

        static ApprovalView of(Approval approval) {
            var wish = approval.wish();
            return new ApprovalView(
                    approval.id().value(),
                    wish.customer().value(),
                    wish.request().value(),
                    wish.kind().code(),
                    wish.amount().amount(),
                    wish.amount().currency().getCurrencyCode(),
                    approval.cumulative(),
                    wish.tier().code(),
                    wish.reason(),
                    wish.askedBy(),
                    approval.askedAt(),
                    approval.standing().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    approval.settledAt(),
                    RouteView.of(approval),
                    approval.decisions());
        }
    }

    /** Who has to decide, and the rule that says so. */
    record RouteView(String approvers, String reason, String rule, int version) {
        static @Nullable RouteView of(Approval approval) {
            var route = approval.route();
            return route == null
                    ? null
                    : new RouteView(route.approvers().code(), route.reason(), route.rule(), route.version());
        }
    }

    @GetMapping
    Page<ApprovalView> list(
            @RequestParam(required = false) @Nullable String customer,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        return approvals
                .list(customer == null ? null : new CustomerId(customer), limit, after)
                .map(ApprovalView::of);
    }

    @GetMapping("/{id}")
    ApprovalView show(@PathVariable String id) {
        return ApprovalView.of(approvals.get(new ApprovalId(id)));
    }
}
