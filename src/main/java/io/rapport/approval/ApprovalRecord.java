package io.rapport.approval;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/** An approval at rest. What people wrote is sealed; empty when the customer was erased. */
@Table("approval_record")
record ApprovalRecord(
        @Id String id,
        long number,
        String customerId,
        String requestId,
        String kind,
        BigDecimal amount,
        String currency,
        String tier,
        String reasonText,
        @Nullable Instant untilAt,
        String askedBy,
        Instant askedAt,
        BigDecimal cumulative,
        @Nullable String approvers,
        @Nullable String routeReason,
        @Nullable String routeRule,
        @Nullable Integer routeVersion,
        Standing standing,
        @Nullable Instant settledAt,
        @MappedCollection(idColumn = "approval_id", keyColumn = "position") List<DecisionRow> decisions,
        @Version @Nullable Integer version) {

    /** One person's answer at rest. */
    @Table("approval_decision")
    record DecisionRow(String decidedBy, String verdict, @Nullable String rationaleText, Instant decidedAt) {}

    /** Refused where the table was not asked. */
    Approvers approversRouted() {
        if (approvers == null) {
            throw new Refusals.NotRouted(new ApprovalId(id), "has no route yet; the table was not asked.");
        }
        return Approvers.of(approvers);
    }

    ApprovalRecord routed(Approval.Route route) {
        return new ApprovalRecord(
                id,
                number,
                customerId,
                requestId,
                kind,
                amount,
                currency,
                tier,
                reasonText,
                untilAt,
                askedBy,
                askedAt,
                cumulative,
                route.approvers().code(),
                route.reason(),
                route.rule(),
                route.version(),
                standing,
                settledAt,
                decisions,
                version);
    }

    ApprovalRecord standing(Standing now, @Nullable Instant settled, List<DecisionRow> said) {
        return new ApprovalRecord(
                id,
                number,
                customerId,
                requestId,
                kind,
                amount,
                currency,
                tier,
                reasonText,
                untilAt,
                askedBy,
                askedAt,
                cumulative,
                approvers,
                routeReason,
                routeRule,
                routeVersion,
                now,
                settled,
                said,
                version);
    }
}
