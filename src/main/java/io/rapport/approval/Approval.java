package io.rapport.approval;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An exception as the register shows it.
 *
 * @param cumulative what this customer was granted or still asks for in the 90 days up to this wish, with it
 * @param route who decides and why; null until the table was asked
 * @param decisions what was said, in order
 */
public record Approval(
        ApprovalId id,
        ExceptionWish wish,
        Instant askedAt,
        BigDecimal cumulative,
        @Nullable Route route,
        Standing standing,
        @Nullable Instant settledAt,
        List<Decision> decisions) {

    /**
     * Who decides, and why the table says so.
     *
     * @param approvers how many and whom
     * @param reason the rule's reason in words
     * @param rule the rule's id
     * @param version the table's deployed version
     */
    public record Route(Approvers approvers, String reason, String rule, int version) {}

    /** One person's answer. */
    public record Decision(String by, String verdict, @Nullable String rationale, Instant at) {}
}
