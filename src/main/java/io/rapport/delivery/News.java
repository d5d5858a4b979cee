package io.rapport.delivery;

import io.rapport.privacy.PrivacyKind;
import io.rapport.privacy.Verdict;
import java.util.Locale;
import java.util.Optional;

/** What recipients are told of. A type never changes its shape; a new shape is a v2. */
enum News {
    ERASED,
    ERASED_IN_PART,
    RECTIFIED,
    RESTRICTED,
    UNRESTRICTED,
    OBJECTED,
    OPTED_OUT,
    MERGED,
    UNMERGED;

    /** As CloudEvents write it, for example {@code io.rapport.customer.opted-out.v1}. */
    String type() {
        return "io.rapport.customer.%s.v1".formatted(code());
    }

    /** As the journey carries it. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What others hear when such a request was carried out; that somebody is gone they hear from the erasure itself. */
    static Optional<News> of(PrivacyKind kind, Verdict verdict) {
        return switch (kind) {
            case RECTIFICATION -> Optional.of(RECTIFIED);
            case RESTRICTION -> Optional.of(RESTRICTED);
            case OBJECTION -> Optional.of(OBJECTED);
            case OPT_OUT -> Optional.of(OPTED_OUT);
            case ERASURE -> verdict == Verdict.PARTLY ? Optional.of(ERASED_IN_PART) : Optional.empty();
            case ACCESS, PORTABILITY -> Optional.empty();
        };
    }
}
