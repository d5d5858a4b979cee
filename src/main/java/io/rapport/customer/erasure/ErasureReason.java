package io.rapport.customer.erasure;

import io.rapport.customer.Refusals.FieldRefused;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Why a customer is erased: the grounds of GDPR Article 17(1), CCPA § 1798.105, and our own retention. */
public enum ErasureReason {
    /** GDPR Article 17(1)(a). */
    NO_LONGER_NEEDED,
    /** GDPR Article 17(1)(b). */
    CONSENT_WITHDRAWN,
    /** GDPR Article 17(1)(c). */
    OBJECTION,
    /** GDPR Article 17(1)(d). */
    UNLAWFUL_PROCESSING,
    /** GDPR Article 17(1)(e). */
    LEGAL_OBLIGATION,
    /** GDPR Article 17(1)(f). */
    CHILD,
    /** CCPA § 1798.105. */
    CONSUMER_REQUEST,
    /** The period of its class is over. */
    RETENTION_ENDED;

    /** As the API and the database write it, for example {@code consent-withdrawn}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws FieldRefused when there is no such reason; the message lists them */
    public static ErasureReason of(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findAny()
                .orElseThrow(() -> new FieldRefused(
                        "unknown-erasure-reason",
                        "reason",
                        "reason must be one of %s."
                                .formatted(Arrays.stream(values())
                                        .map(ErasureReason::code)
                                        .collect(Collectors.joining(", ")))));
    }
}
