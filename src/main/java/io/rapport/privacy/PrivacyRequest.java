package io.rapport.privacy;

import io.rapport.kernel.CustomerId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A privacy request as it stands; ids, codes and times only.
 *
 * @param law {@code gdpr} or {@code ccpa}, by the table; null until it was asked
 * @param confirmDue until when the receipt is to be confirmed; null where the law does not ask for it
 * @param answerDue until when it is to be answered, the extension included when there was one
 * @param latestDue until when it can be extended
 * @param clockGround where these periods stand in the law
 * @param zone whose wall clock they are counted by, an IANA name
 * @param identityCheck how the identity was checked, or {@code not-proven}; null until it was
 * @param ground why it was refused, or by which verdict of the erase-or-keep table in part
 * @param decidedBy who decided last, and so cannot agree as the second
 */
public record PrivacyRequest(
        PrivacyRequestId id,
        CustomerId customer,
        PrivacyKind kind,
        String declaredLaw,
        Instant receivedAt,
        String openedBy,
        Instant openedAt,
        @Nullable String law,
        @Nullable String lawReason,
        @Nullable Instant confirmDue,
        @Nullable Instant answerDue,
        @Nullable Instant latestDue,
        @Nullable String remindBefore,
        @Nullable String clockGround,
        @Nullable String zone,
        @Nullable Instant extendedAt,
        @Nullable String identityCheck,
        @Nullable Verdict verdict,
        @Nullable String ground,
        @Nullable String erasureReason,
        @Nullable String decidedBy,
        @Nullable Instant carriedOutAt,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt) {

    /** How the identity check is called that failed for good. */
    public static final String NOT_PROVEN = "not-proven";

    /** Somebody did something. @param code the answer that was given, or null */
    public record Event(String what, @Nullable String code, @Nullable String by, Instant at) {}

    /** A request with its events, oldest first. */
    public record Story(PrivacyRequest request, List<Event> events) {}

    /** It was written down; told in the same transaction. */
    public record Opened(PrivacyRequestId id, CustomerId customer, PrivacyKind kind) {}

    /** It was done, as far as the verdict says; told in the same transaction. */
    public record CarriedOut(PrivacyRequestId id, CustomerId customer, PrivacyKind kind, Verdict verdict) {}

    /** What was restricted may be used again; told in the same transaction. */
    public record RestrictionLifted(PrivacyRequestId id, CustomerId customer) {}

    boolean isProven() {
        return identityCheck != null && !identityCheck.equals(NOT_PROVEN);
    }
}
