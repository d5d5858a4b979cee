package io.rapport.delivery;

import io.rapport.privacy.PrivacyKind;
import io.rapport.privacy.Verdict;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What recipients are told of. A type never changes its shape; a new shape is a v2. */
enum News {
    ERASED("that you were erased"),
    ERASED_IN_PART("that you were erased, but for what has to be kept"),
    RECTIFIED("that something about you was corrected"),
    RESTRICTED("that something about you may be kept but not used"),
    UNRESTRICTED("that what was restricted may be used again"),
    OBJECTED("that you have objected"),
    OPTED_OUT("that you have opted out"),
    MERGED("that two customer numbers are one person"),
    UNMERGED("that two customer numbers are two people");

    private final String words;

    News(String words) {
        this.words = words;
    }

    /** For the customer: goes on after "was told". */
    String words() {
        return words;
    }

    /** @param type as {@link #type} wrote it */
    static News ofType(String type) {
        return Arrays.stream(values())
                .filter(news -> news.type().equals(type))
                .findAny()
                .orElseThrow(() -> new IllegalStateException("The outbox has a message of no known type: " + type));
    }

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
