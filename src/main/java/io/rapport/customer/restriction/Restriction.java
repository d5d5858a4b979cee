package io.rapport.customer.restriction;

import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something about a customer is kept and not used.
 *
 * @param kind the kind of fact; null for all that is known of the customer
 * @param request the privacy request by which the customer obtained it
 * @param zone whose days are meant, an IANA name
 * @param reviewAt when somebody looks next whether it may be lifted
 * @param liftedAt null while it stands
 */
public record Restriction(
        CustomerId customer,
        @Nullable String kind,
        RestrictionGround ground,
        RequestId request,
        Instant since,
        ZoneId zone,
        Instant reviewAt,
        @Nullable Instant liftedAt) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    /** {@code Restricted since 2 Mar 2026, because the customer contests that it is right (GDPR Art. 18(1)(a))}. */
    public String reason() {
        return "Restricted since %s, because %s (%s)"
                .formatted(DAY.format(since.atZone(zone)), ground.words(), ground.article());
    }

    public boolean stands() {
        return liftedAt == null;
    }

    boolean isAbout(@Nullable String other) {
        return kind == null || kind.equals(other);
    }
}
